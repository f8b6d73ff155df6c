/** Where ClickHouse is: a server (or cluster) by its URL, or embedded in this process on a data folder. */
export type ClickHouseLocation = { readonly url: string } | { readonly path: string }

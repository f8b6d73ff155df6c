/** Lets one server at a time do its work on a database that several share. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>

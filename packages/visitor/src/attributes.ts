/** What is known of a visitor, by attribute as a query writes it: `country`, `utm.campaign`. */
export type VisitorAttributes = Readonly<Record<string, string | number | boolean>>

/** Attributes as they were found: some are not there, and nothing is bounded yet. */
export type FoundAttributes = Readonly<Record<string, string | number | boolean | undefined>>

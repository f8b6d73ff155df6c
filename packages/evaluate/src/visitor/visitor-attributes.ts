/** By attribute, as a query writes it between the quotes: `country`, `utm.campaign`, `query.ref`. */
export type VisitorAttributes = Readonly<Record<string, string | number | boolean>>

/** A value written in a query. A date is a string in ISO 8601 form; what compares with it decides how it is read. */
export type Literal = string | number | boolean

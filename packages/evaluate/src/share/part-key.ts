/** The same for parts of queries that are the same: what the parser and the schema make has its keys in one order. */
export function partKey(part: object): string {
  return JSON.stringify(part)
}

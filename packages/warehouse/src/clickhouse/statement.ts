/** SQL with `{name:Type}` places, and the values bound to them. Text from outside is only ever in `params`. */
export interface Statement {
  readonly sql: string
  readonly params: Readonly<Record<string, unknown>>
}

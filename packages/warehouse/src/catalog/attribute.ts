/** Where an attribute is found. */
export type Scope = 'property' | 'trait' | 'context'

/** A path under which a value was seen. `event` is empty but for a property; `path` is in its stored form. */
export interface AttributeKey {
  readonly workspace: string
  readonly scope: Scope
  readonly event: string
  readonly path: string
}

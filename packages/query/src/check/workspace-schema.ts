/** The kinds of value that were seen under one name. A name that ever held an array has `list` among its types. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'list' | 'object'

/** A property, a trait or a part of the context, as seen in the workspace's own data. */
export interface Attribute {
  /** As it is written in a query: `address.city`, a literal dot escaped by a backslash. */
  readonly path: string
  readonly types: readonly ValueType[]
  /** Some values that were seen, the most frequent first. */
  readonly examples: readonly (string | number | boolean)[]
}

export interface EventSchema {
  readonly name: string
  readonly properties: readonly Attribute[]
}

/** What a workspace's queries may speak of. */
export interface WorkspaceSchema {
  readonly events: readonly EventSchema[]
  readonly traits: readonly Attribute[]
  readonly context: readonly Attribute[]
  readonly audiences: readonly { readonly key: string; readonly name: string }[]
}

import type { Path } from './path.ts'

/** A trait of the profile; or, where it has no trait of that name, membership in the audience of that key. */
export interface Trait {
  readonly kind: 'trait'
  readonly path: Path
}

/** A property of the event that the enclosing `where` looks at. */
export interface Property {
  readonly kind: 'property'
  readonly path: Path
}

/** A property of the event just outside: the one whose `where` holds the stream that the enclosing `where` filters. */
export interface ParentProperty {
  readonly kind: 'parent_property'
  readonly path: Path
}

/** A part of the context that the event came with, such as `page.url`. */
export interface Context {
  readonly kind: 'context'
  readonly path: Path
}

/** Membership in another audience: true or false, never absent. */
export interface Audience {
  readonly kind: 'audience'
  readonly key: string
}

/** An attribute of the visitor: of this request in a live decision, the last known one over a population. */
export interface Visitor {
  readonly kind: 'visitor'
  readonly path: Path
}

export type Field = Trait | Property | ParentProperty | Context | Audience | Visitor

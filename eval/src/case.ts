/** A sentence, and the right answer to it. */
export interface Case {
  readonly id: string
  readonly prompt: string
  /** Any query that selects the same people as one of these is right. */
  readonly gold?: readonly string[]
  /** In place of a query: the errors one of which is due. */
  readonly error?: readonly string[]
  readonly tags: readonly string[]
}

/** A workspace that sentences are about. */
export interface WorkspaceFile {
  readonly name: string
  /** ISO 8601; everything is evaluated at this instant. */
  readonly now: string
  readonly audiences: readonly { readonly key: string; readonly name: string; readonly query: string }[]
}

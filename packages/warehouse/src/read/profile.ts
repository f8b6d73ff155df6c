import type { Identifier } from '../identity/profile-id.ts'

/** One person, or one account, as far as known. */
export interface Profile {
  readonly id: string
  readonly identifiers: readonly { readonly type: Identifier['type'] | 'group_id'; readonly id: string }[]
  readonly traits: Readonly<Record<string, unknown>>
}

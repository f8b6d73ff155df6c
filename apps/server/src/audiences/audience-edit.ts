import { isDeepStrictEqual } from 'node:util'
import { describe } from '@muster/query'
import type { AudienceContent } from './audience.ts'
import { storedQuery } from './stored-query.ts'

/** What is to be different about an audience; what is left out stays. */
export type AudienceEdit = { readonly [Field in keyof AudienceContent]?: AudienceContent[Field] | undefined }

/** The content after an edit. A description that says what the query said goes on saying what it says. */
export function edited(content: AudienceContent, edit: AudienceEdit): AudienceContent {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
  const after: AudienceContent = { ...content, ...given }
  const follows =
    edit.description === undefined && content.description === describe(storedQuery(content.query))
  return follows ? { ...after, description: describe(storedQuery(after.query)) } : after
}

export function isSameContent(one: AudienceContent, other: AudienceContent): boolean {
  return isDeepStrictEqual(one, other)
}

/** Whether other people may be members after a change. */
export function bearsOnMembership(before: AudienceContent, after: AudienceContent): boolean {
  return (
    before.query !== after.query ||
    before.enabled !== after.enabled ||
    !isDeepStrictEqual(before.membership, after.membership)
  )
}

import { isDeepStrictEqual } from 'node:util'
import { describe, describeChange, type Membership } from '@muster/query'
import type { AudienceContent } from './audience.ts'
import { storedQuery } from './stored-query.ts'

/** What is different in a content from the one before it, in plain sentences. */
export function contentChanges(before: AudienceContent, after: AudienceContent): string[] {
  return [
    ...(after.name === before.name ? [] : [`Called “${after.name}”; before, “${before.name}”.`]),
    ...describeChange(storedQuery(before.query), storedQuery(after.query)),
    ...(isDeepStrictEqual(after.membership, before.membership)
      ? []
      : [`Members stay ${stay(after.membership)}; before, ${stay(before.membership)}.`]),
    ...(after.enabled === before.enabled ? [] : [after.enabled ? 'Enabled.' : 'Disabled.']),
    ...(isDescriptionChanged(before, after) ? [`The description is “${after.description}”.`] : []),
    ...(after.prompt === before.prompt ? [] : [promptChange(after.prompt)]),
    ...(isDeepStrictEqual(after.links, before.links) ? [] : ['It steers something else.']),
  ]
}

function stay(membership: Membership): string {
  if (membership === 'while_matching') return 'while they match'
  if (membership === 'session') return 'until their visit ends'
  return `for ${membership.for}${membership.renew ? ' from when they last matched' : ''}`
}

/** One that follows the query says nothing that is not said of the query. */
function isDescriptionChanged(before: AudienceContent, after: AudienceContent): boolean {
  return after.description !== before.description && after.description !== describe(storedQuery(after.query))
}

function promptChange(prompt: string | null): string {
  return prompt === null ? 'It has no sentence any more.' : `The sentence is “${prompt}”.`
}

import { styleText } from 'node:util'
import type { CheckedAudience, SavedAudience } from '../client/saved-audiences-api.ts'
import { describeStatus } from '../terminal/audience-status.ts'
import { formatAmount } from '../terminal/number.ts'
import { oneLine } from '../terminal/text.ts'

/** `“Big spenders” (big_spenders) is live, with 734 members.` */
export function describeSaved(audience: SavedAudience): string {
  const { key, name, status, size } = audience
  const members = status === 'live' ? `, with ${formatAmount(size, 'member')}` : ''
  return oneLine(`“${name}” (${key}) is ${describeStatus(audience)}${members}.`)
}

/** Prints what to look at twice in an audience's query. */
export function printWarnings({ warnings }: CheckedAudience): void {
  for (const warning of warnings) console.error(`${styleText('yellow', 'Look twice:')} ${oneLine(warning)}`)
}

import { type Membership, parseTime, printTime } from './membership.ts'

/** Reads `while_matching`, `session`, `for 7 days` and `for 7 days, renewed`; undefined if the text is none of them. */
export function parseMembership(text: string): Membership | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === 'while_matching' || words === 'while matching') return 'while_matching'
  if (words === 'session') return 'session'
  const [, time = '', renewed] = /^for (.+?)(,? renewed)?$/.exec(words) ?? []
  const duration = parseTime(time)
  return duration && { for: printTime(duration), renew: renewed !== undefined }
}

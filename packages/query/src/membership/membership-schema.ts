import { z } from 'zod'
import { toMilliseconds } from '../ast/duration.ts'
import { type Membership, maxMembershipDays, membershipDuration, parseTime, printTime } from './membership.ts'
import { parseMembership } from './parse-membership.ts'

const longest = toMilliseconds({ amount: maxMembershipDays, unit: 'day' })

/** The one form that is kept and answered. */
const canonicalSchema = z.union([
  z.enum(['while_matching', 'session']),
  z.object({ for: z.string(), renew: z.boolean() }),
])

/** A membership as JSON, or as text where that is easier to write. What comes out is canonical: `7 days`. */
export const membershipSchema: z.ZodType<Membership, unknown> = z
  .union(
    [z.string(), z.object({ for: z.string(), renew: z.boolean().default(false) }).catchall(z.unknown())],
    'must be a text, or an object with “for” and “renew”',
  )
  .transform((given, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (typeof given !== 'string') {
      const [unknown] = Object.keys(given).filter(name => name !== 'for' && name !== 'renew')
      if (unknown !== undefined) return refuse(`has no field “${unknown}”, only “for” and “renew”`)
    }
    const membership = typeof given === 'string' ? parseMembership(given) : canonical(given)
    if (!membership)
      return refuse(
        'must be while_matching, session, or a time in hours, days or weeks, such as “for 7 days”',
      )
    const duration = membershipDuration(membership)
    if (duration && toMilliseconds(duration) > longest)
      return refuse(`must be at most 10 years (${maxMembershipDays} days)`)
    return membership
  })
  .pipe(canonicalSchema)

function canonical(given: { readonly for: string; readonly renew: boolean }): Membership | undefined {
  const duration = parseTime(given.for)
  return duration && { for: printTime(duration), renew: given.renew }
}

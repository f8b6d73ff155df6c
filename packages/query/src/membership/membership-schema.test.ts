import fc from 'fast-check'
import { expect, test } from 'vitest'
import { membershipSchema } from './membership-schema.ts'
import { parseMembership } from './parse-membership.ts'
import { printMembership } from './print-membership.ts'

test.each([
  ['while_matching', 'while_matching'],
  ['session', 'session'],
  [{ for: '7 days' }, { for: '7 days', renew: false }],
  [
    { for: ' 1  weeks', renew: true },
    { for: '1 week', renew: true },
  ],
  ['for 1 hour', { for: '1 hour', renew: false }],
  [' For  36 HOURS , renewed ', { for: '36 hours', renew: true }],
  ['for 7 days, renewed', { for: '7 days', renew: true }],
  ['for 3650 days', { for: '3650 days', renew: false }],
])('%j is read as %j', (given, membership) => {
  expect(membershipSchema.parse(given)).toEqual(membership)
})

test.each([
  ['forever', /must be while_matching, session, or a time/],
  ['for 0 days', /must be while_matching, session, or a time/],
  ['for 30 minutes', /hours, days or weeks/],
  [{ for: '1 month' }, /hours, days or weeks/],
  [{ for: '3651 days' }, /at most 10 years/],
  ['for 522 weeks', /at most 10 years/],
  [{ for: '7 days', until: 'then' }, /no field “until”/],
  [{ renew: true }, /must be a text, or an object/],
  [null, /must be a text, or an object/],
])('%j is refused', (given, message) => {
  expect(membershipSchema.safeParse(given).error?.issues).toEqual([
    expect.objectContaining({ message: expect.stringMatching(message) }),
  ])
})

test('what is printed is read as the same', () => {
  const time = fc
    .record({ amount: fc.integer({ min: 1, max: 500 }), unit: fc.constantFrom('hour', 'day', 'week') })
    .map(({ amount, unit }) => `${amount} ${unit}${amount === 1 ? '' : 's'}`)
  const timed = fc.record({ for: time, renew: fc.boolean() })
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom('while_matching' as const, 'session' as const), timed),
      membership => {
        expect(parseMembership(printMembership(membership))).toEqual(membership)
        expect(membershipSchema.parse(membership)).toEqual(membership)
      },
    ),
  )
})

/** What calls and queries are made of: few words, so that they meet. */

export const eventNames = ['Bought', 'Seen', 'Page Viewed']

export const windows = ['5 minutes', '30 minutes', '1 hour', '6 hours', '1 day', '2 days', '7 days', '0 days']

const minute = 60_000

/** The windows in milliseconds, and the longest pause of a session: what just reaches back so far lies on an edge. */
export const reaches = [5, 30, 60, 360, 1440, 2880, 10080].map(minutes => minutes * minute)

export const memberships = [
  'while_matching',
  'while_matching',
  'session',
  { for: '1 hour', renew: false },
  { for: '1 day', renew: false },
  { for: '2 hours', renew: true },
  { for: '1 day', renew: true },
] as const

export const zones = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata']

/** Where clocks are put back, a year and a leap day begin, a quarter ends: what a calendar has in store. */
export const starts = [
  '2026-10-22T21:00:00Z',
  '2026-12-27T15:30:00Z',
  '2028-02-25T08:00:00Z',
  '2026-03-26T12:00:00Z',
]

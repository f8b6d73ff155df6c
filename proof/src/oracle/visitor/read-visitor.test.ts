import { describe } from 'vitest'
import { ago, answers, did, has, joined, visited } from '../../testing/people.ts'

describe('an attribute is that of the newest call that has it', () => {
  answers(
    {
      moved: [visited({ country: 'NL' }, ago({ days: 2 })), visited({ country: 'BE' })],
      silent: [visited({ country: 'NL', device: 'tv' }, ago({ days: 2 })), visited({})],
      identified: [{ ...has({}), visitor: { country: 'NL' } }],
      grouped: [{ ...joined('acme'), visitor: { country: 'NL' } }],
      later: [did('A'), visited({ country: 'NL' }, ago({ days: -1 }))],
    },
    [
      [`visitor('country') = 'NL'`, ['silent', 'identified']],
      [`visitor('country').absent()`, ['grouped', 'later']],
      [`visitor('device') = 'tv'`, ['silent']],
      [`visitor('sessions') = 0`, ['grouped']],
      [`visitor('returning').absent()`, ['grouped']],
      [`visitor('time.hour').absent()`, ['grouped']],
    ],
  )
})

describe('the first arrival', () => {
  answers(
    {
      ann: [
        visited({ 'utm.source': 'a', 'first.utm.source': 'x' }, ago({ days: 2 })),
        visited({ 'utm.source': 'b' }),
      ],
      bob: [visited({ country: 'NL' }, ago({ days: 2 })), visited({ 'utm.source': 'b' })],
    },
    [
      [`visitor('first.utm.source') = 'a'`, ['ann']],
      [`visitor('first.utm.source') = 'b'`, ['bob']],
      [`visitor('first.country').absent()`, ['ann', 'bob']],
    ],
  )
})

describe('a session ends after 30 minutes without activity', () => {
  answers(
    {
      one: [visited({}, ago({ hours: 9, minutes: 30 })), did('A', {}, ago({ hours: 9 }))],
      two: [visited({}, ago({ hours: 9, minutes: 30, milliseconds: 1 })), did('A', {}, ago({ hours: 9 }))],
      running: [
        visited({}, ago({ days: 3 })),
        has({}, ago({ minutes: 31 })),
        visited({}, ago({ minutes: 30 })),
      ],
      first: [visited({}, ago({ minutes: 20 }))],
    },
    [
      [`visitor('sessions') = 1`, ['one', 'first']],
      [`visitor('returning')`, ['two', 'running']],
      [`visitor('returning') = false`, ['one', 'first']],
      [`visitor('pageviews') = 0`, ['two']],
      [`visitor('pageviews.total') = 2`, ['running']],
      [`visitor('session.seconds') = 1800`, ['one']],
      [`visitor('session.seconds') = 60`, ['running']],
      [`visitor('days_since_last_visit') = 3`, ['running']],
      [`visitor('days_since_last_visit') = 0`, ['one', 'two']],
      [`visitor('days_since_last_visit').absent()`, ['first']],
      [`visitor('sessions') = '1'`, ['one', 'first']],
    ],
  )
})

describe('the time of the visitor and that of the workspace', () => {
  answers(
    {
      tokyo: [visited({ timezone: 'Asia/Tokyo' })],
      mars: [visited({ timezone: 'Mars/Phobos' })],
      nowhere: [visited({})],
    },
    [
      [`visitor('local.hour') = 21`, ['tokyo']],
      [`visitor('local.date') = 2026-07-15`, ['tokyo']],
      [`visitor('local.weekday') = 'wednesday'`, ['tokyo']],
      [`visitor('local.hour').absent()`, ['mars', 'nowhere']],
      [`visitor('time.hour') = 14`, ['tokyo', 'mars', 'nowhere']],
      [`visitor('time.weekday') = 'wednesday'`, ['tokyo', 'mars', 'nowhere']],
    ],
    { zone: 'Europe/Amsterdam' },
  )
})

describe('names with dots', () => {
  answers({ ann: [visited({ 'query.a\\.b': 1, 'query.a.c': 2 })] }, [
    [`visitor('query.a\\.b') = 1`, ['ann']],
    [`visitor('query.a.c') = 2`, ['ann']],
    [`visitor('query.a.b') = 1`, []],
  ])
})

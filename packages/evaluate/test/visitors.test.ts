import { describe } from 'vitest'
import type { VisitorAttributes } from '../src/index.ts'
import { answers, did, type People, who } from './world.ts'

const call = (time: string, visitor: VisitorAttributes = {}, name = 'Page Viewed') =>
  did(name, {}, time, { visitor })

describe('of a request', () => {
  const past = who(call('2026-07-01', { country: 'BE', device: 'mobile' }))
  const people: People = {
    visitor: {
      ...past,
      visitor: { country: 'NL', 'utm.campaign': 'spring', sessions: 3, bot: false, 'query.a\\.b': 'x' },
    },
    'nothing known': { ...past, visitor: {} },
  }

  answers(people, [
    [`visitor('country') = 'NL'`, ['visitor']],
    [`visitor('utm.campaign').contains('spr')`, ['visitor']],
    [`visitor('sessions') >= 3`, ['visitor']],
    [`visitor('bot') = false`, ['visitor']],
    [`visitor('bot')`, []],
    [`visitor('query.a\\.b') = 'x'`, ['visitor']],
    [`visitor('query.a.b').absent()`, ['visitor', 'nothing known']],
    [`visitor('sessions').absent()`, ['nothing known']],
    [`visitor('device').absent()`, ['visitor', 'nothing known']],
    [`visitor('time.hour').absent() AND visitor('returning').absent()`, ['visitor', 'nothing known']],
  ])
})

describe('last known', () => {
  const people: People = {
    moved: who(call('2026-07-01', { country: 'BE', city: 'Gent' }), call('2026-07-02', { country: 'NL' })),
    identified: who(call('2026-07-01', { country: 'BE' }), call('2026-07-02', { country: 'DE' }, '')),
    later: who(call('2026-07-01', { country: 'BE' }), call('2026-07-16', { country: 'NL' })),
    silent: who(call('2026-07-16', { country: 'NL' })),
    nobody: {},
  }

  answers(people, [
    [`visitor('country') = 'NL'`, ['moved']],
    [`visitor('country') = 'DE'`, ['identified']],
    [`visitor('country') = 'BE'`, ['later']],
    [`visitor('country').absent()`, ['silent', 'nobody']],
    [`visitor('city') = 'Gent'`, ['moved']],
    [`visitor('sessions') = 0`, ['silent', 'nobody']],
    [`visitor('returning').absent()`, ['silent', 'nobody']],
    [`visitor('pageviews.total').absent()`, ['silent', 'nobody']],
    [`visitor('time.hour').absent()`, ['silent', 'nobody']],
    [`visitor('time.hour') = 12 AND visitor('time.weekday') = 'wednesday'`, ['moved', 'identified', 'later']],
    [`visitor('time.date') = '2026-07-15'`, ['moved', 'identified', 'later']],
    [`event('Page Viewed').where(visitor('country') = 'NL').count() = 2`, ['moved']],
    [`visitor('country').lower() = 'nl'`, ['moved']],
    [`ANY visitor('country').exists()`, []],
  ])

  describe('in the zone of the workspace', () => {
    answers(
      people,
      [[`visitor('time.hour') = 0 AND visitor('time.date') = 2026-07-16`, ['moved', 'identified', 'later']]],
      { zone: 'Pacific/Auckland' },
    )
  })
})

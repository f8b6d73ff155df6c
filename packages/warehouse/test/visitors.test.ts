import { describe } from 'vitest'
import { ago, type Deed, did, has, World } from './world.ts'

type Visitor = Record<string, string | number | boolean>

function seen(visitor: Visitor, time: string, deed = did('Seen', {}, time)): Deed {
  return { ...deed, visitor }
}

function page(time: string): Deed {
  return { ...did('Page Viewed', {}, time), type: 'page' }
}

describe('the last known attributes', async () => {
  const world = await World.of(
    {
      ann: [
        seen(
          {
            country: 'NL',
            'utm.campaign': 'spring',
            timezone: 'Asia/Tokyo',
            'screen.width': 800,
            bot: false,
          },
          ago({ days: 9 }),
        ),
        seen({ country: 'BE', 'query.a\\.b': 'x' }, ago({ days: 2 })),
        seen({ 'utm.campaign': 'summer' }, ago({ days: 1 }), has({}, ago({ days: 1 }))),
        seen({ country: 'FR' }, ago({ days: -1 })),
      ],
      ben: [
        seen(
          { country: 'NL', 'screen.width': '1000', timezone: 'Mars/Olympus', sessions: 77 },
          ago({ days: 40 }),
        ),
      ],
      cat: [did('Seen', {}, ago({ hours: 5 }))],
    },
    [{ ...did('', {}), type: 'group', groupId: 'g', userId: 'dan' }],
  )
  world.answers([
    [`visitor('country') = 'BE'`, ['ann']],
    [`visitor('country') != 'BE'`, ['ben']],
    [`visitor('country').absent()`, ['cat', 'dan']],
    [`visitor('utm.campaign') = 'summer'`, ['ann']],
    [`visitor('first.utm.campaign') = 'spring'`, ['ann']],
    [`visitor('query.a\\.b') = 'x'`, ['ann']],
    [`visitor('screen.width') >= 800`, ['ann', 'ben']],
    [`visitor('bot') = false`, ['ann']],
    [`visitor('country').lower() = 'nl'`, ['ben']],
    [`visitor('local.hour') = 21`, ['ann']],
    [`visitor('local.date') = '2026-07-15'`, ['ann']],
    [`visitor('local.weekday') = 'wednesday'`, ['ann']],
    [`visitor('local.hour').absent()`, ['ben', 'cat', 'dan']],
    [`visitor('time.hour') = 12`, ['ann', 'ben', 'cat']],
    [`visitor('time.weekday') = 'wednesday' AND visitor('time.date') = 2026-07-15`, ['ann', 'ben', 'cat']],
    [`visitor('sessions') = 0`, ['dan']],
    [`visitor('sessions') = 1`, ['ben', 'cat']],
    [`visitor('sessions') = 3`, ['ann']],
    [`visitor('returning')`, ['ann']],
    [`visitor('returning') = false`, ['ben', 'cat']],
    [`visitor('returning').absent()`, ['dan']],
    [`visitor('days_since_last_visit') = 40`, ['ben']],
    [`visitor('days_since_last_visit') = 0`, ['cat']],
    [`visitor('pageviews').absent()`, ['dan']],
    [`event('Seen').where(visitor('country') = 'BE').count() = 2`, ['ann']],
    [`trait('x').absent() AND visitor('country') = visitor('country')`, ['ann', 'ben']],
  ])
  world.answers([[`visitor('time.hour') = 14`, ['ann', 'ben', 'cat']]], { zone: 'Europe/Amsterdam' })
  world.answers([[`visitor('country') = 'NL'`, ['ann', 'ben']]], { at: ago({ days: 5 }) })
})

describe('sessions', async () => {
  const world = await World.of({
    running: [page(ago({ days: 3 })), page(ago({ minutes: 30 })), page(ago({ minutes: 20 }))],
    over: [
      page(ago({ minutes: 31 })),
      page(ago({ minutes: 61 })),
      page(ago({ minutes: 91, milliseconds: 1 })),
    ],
    new: [page(ago({ minutes: 1 })), did('Tick', {}, ago({ milliseconds: 500 }))],
  })
  world.answers([
    [`visitor('sessions') = 2`, ['running', 'over']],
    [`visitor('pageviews') = 2`, ['running', 'over']],
    [`visitor('pageviews.total') = 3`, ['running', 'over']],
    [`visitor('pageviews') = 1`, ['new']],
    [`visitor('session.seconds') = 600`, ['running']],
    [`visitor('session.seconds') = 1800`, ['over']],
    [`visitor('session.seconds') = 59`, ['new']],
    [`visitor('days_since_last_visit') = 3`, ['running']],
    [`visitor('days_since_last_visit') = 0`, ['over']],
    [`visitor('days_since_last_visit').absent()`, ['new']],
  ])
})

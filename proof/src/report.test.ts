import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { report } from './report.ts'
import { callsOf, did, now } from './testing/people.ts'

it('says what is asked, of what, what each says, and how to see it again', () => {
  const query = parse(`audience('buyers')`)
  const audiences = new Map([['buyers', parse(`event('A').count() = 1`)]])
  const calls = callsOf({ ann: [did('A', {}, now)] })
  const said = { SQL: 'in', JavaScript: 'fails: too hard' } as const
  const text = report({
    round: { seed: 3, path: 12 },
    smallest: { workspace: { calls, audiences, now, zone: 'UTC' }, queries: [query] },
    differences: [{ query, text: `audience('buyers')`, member: 'ann', said }],
  })
  expect(text.split('\n')).toEqual([
    `audience buyers: event('A').count() = 1`,
    'now: 2026-07-15T12:00:00.000Z in UTC',
    'calls, in the order of their arrival:',
    `  ${JSON.stringify(calls[0])}`,
    `query: audience('buyers')`,
    'of ann',
    '  SQL says in',
    '  JavaScript says fails: too hard',
    'again: npm run fuzz -- --seed 3 --path 12',
  ])
})

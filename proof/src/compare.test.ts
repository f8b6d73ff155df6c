import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { compare } from './compare.ts'
import type { Evaluator } from './evaluators/evaluator.ts'
import { oracle } from './evaluators/oracle.ts'
import { callsOf, did, now } from './testing/people.ts'

const workspace = {
  calls: callsOf({ ann: [did('A')], bob: [did('B')] }),
  audiences: new Map(),
  now,
  zone: 'UTC',
}
const queries = [parse(`event('A').count() = 1`), parse(`event('B').count() = 1`)]

/** Says always the same. */
function constant(members: readonly string[]): Evaluator {
  return { name: 'constant', members: async (_, asked) => asked.map(() => members) }
}

it('finds nothing where all say the same', async () => {
  expect(await compare([oracle, oracle], { workspace, queries })).toEqual([])
})

it('tells of whom different things are said', async () => {
  const ann = '[["user_id","ann"]]'
  const differences = await compare([oracle, constant([ann])], { workspace, queries })
  const text = `event('B').count() = 1`
  expect(differences).toMatchObject([
    { text, member: '[["user_id","bob"]]', said: { 'the oracle': 'in', constant: 'out' } },
    { text, member: ann, said: { 'the oracle': 'out', constant: 'in' } },
  ])
})

it('finds out which query it is that one of them fails at', async () => {
  const failing: Evaluator = {
    name: 'failing',
    members: async (asked, all) => {
      if (all.some(query => query === queries[1])) throw new Error('too hard')
      return oracle.members(asked, all)
    },
  }
  const differences = await compare([oracle, failing], { workspace, queries })
  expect(differences).toMatchObject([{ query: queries[1], said: { failing: 'fails: too hard' } }])
})

it('takes it for a failure of all queries if they fail only together', async () => {
  const failing: Evaluator = {
    name: 'failing',
    members: async (asked, all) => {
      if (all.length > 1) throw new Error('too many')
      return oracle.members(asked, all)
    },
  }
  const differences = await compare([oracle, failing], { workspace, queries })
  expect(differences.map(({ query }) => query)).toEqual(queries)
})

it('takes it for the same if all fail', async () => {
  expect(await compare([oracle, oracle], { workspace, queries: [parse(`audience('none')`)] })).toEqual([])
})

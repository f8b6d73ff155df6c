import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { Evaluation } from '../evaluation.ts'
import type { Subject } from '../subject.ts'
import { pathReader } from '../value/path-reader.ts'
import { Candidates } from './candidates.ts'

const queries = [
  `trait('plan') = 'pro'`,
  `trait('plan') = 5`,
  `trait('plan') = '5'`,
  `trait('plan') = true`,
  `trait('plan').one_of('free', 5, false)`,
  `trait('plan') = 'pro' AND trait('city') = 'Gent'`,
  `trait('city') = 'Bonn' AND trait('n') > 3`,
  `trait('n') > 3`,
]

const candidates = new Candidates(queries.map(parse), ({ path }) => {
  const read = pathReader(path)
  return ({ traits }) => read(traits)
})

function candidatesFor(traits: Subject['traits']): number[] {
  const places: number[] = []
  candidates.forEach(new Evaluation({ ...(traits && { traits }) }, 0, 'UTC'), place => places.push(place))
  return places
}

it.each([
  [{}, [7]],
  [{ plan: 'pro' }, [0, 7]],
  [{ plan: 5 }, [1, 2, 4, 7]],
  [{ plan: '5' }, [1, 2, 4, 7]],
  [{ plan: '5.0' }, [1, 4, 7]],
  [{ plan: true }, [3, 7]],
  [{ plan: 'true' }, [3, 7]],
  [{ plan: 'false' }, [4, 7]],
  [{ plan: ['pro', null, 'free', ['5']] }, [0, 1, 2, 4, 7]],
  [{ plan: [] }, [7]],
  [{ plan: null }, [7]],
  [{ plan: {} }, [7]],
  // The sixth is looked for by the rarer of its two equalities.
  [{ city: 'Gent' }, [5, 7]],
  [{ city: 'Bonn' }, [6, 7]],
])('for %j: %j', (traits, places) => {
  expect(candidatesFor(traits)).toEqual(places)
})

it('looks again each time', () => {
  expect(candidatesFor({ plan: 'pro' })).toEqual([0, 7])
  expect(candidatesFor({})).toEqual([7])
})

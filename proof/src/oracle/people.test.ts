import { expect, it } from 'vitest'
import { type Deed, did, has } from '../testing/people.ts'
import { nameOf } from './identifier.ts'
import { peopleIn } from './people.ts'

const alias = (names: Partial<Deed>): Deed => ({ ...has({}), type: 'alias', ...names })

function people(...deeds: Deed[]): string[] {
  const calls = deeds.map((deed, place) => ({ messageId: String(place), ...deed }))
  return peopleIn(calls).map(({ identifiers }) =>
    nameOf(identifiers)
      .replace(/[[\]"]|_id/g, '')
      .replaceAll(',', ' '),
  )
}

it('keeps those apart whom nothing joins', () => {
  expect(people({ ...did('A'), userId: 'a' }, { ...did('A'), anonymousId: 'a' })).toEqual([
    'user a',
    'anonymous a',
  ])
})

it('joins a visitor with the user of the same call, before and after', () => {
  expect(
    people(
      { ...did('A'), anonymousId: 'x' },
      { ...did('A'), userId: 'u', anonymousId: 'x' },
      { ...did('A'), userId: 'u', anonymousId: 'y' },
      { ...did('A'), anonymousId: 'y' },
    ),
  ).toEqual(['user u anonymous x anonymous y'])
})

it('leaves a visitor with the first user it was seen with, in the order of arrival', () => {
  const later = { ...did('A', {}, 2), userId: 'first', anonymousId: 'x' }
  const earlier = { ...did('A', {}, 1), userId: 'second', anonymousId: 'x' }
  const persons = peopleIn([
    { ...later, messageId: 'a' },
    { ...earlier, messageId: 'b' },
  ])
  expect(persons.map(({ calls }) => calls.map(({ messageId }) => messageId))).toEqual([['a'], ['b']])
  expect(people(later, earlier)).toEqual(['user first anonymous x', 'user second'])
})

it('joins aliases, a chain of them too', () => {
  expect(
    people(
      { ...did('A'), userId: 'a' },
      alias({ userId: 'b', previousId: 'a' }),
      alias({ userId: 'c', previousId: 'b' }),
      { ...did('A'), userId: 'a', anonymousId: 'x' },
    ),
  ).toEqual(['user a user b user c anonymous x'])
})

it('joins an alias of a visitor, unless the visitor is somebody’s', () => {
  const named = { ...did('A'), anonymousId: 'x' }
  expect(people(named, alias({ userId: 'u', previousId: 'x' }))).toEqual(['user u anonymous x'])
  const taken = { ...named, userId: 'first' }
  expect(people(taken, alias({ userId: 'u', previousId: 'x' }))).toEqual(['user first anonymous x', 'user u'])
})

it('names nobody by a previous id that no call came under', () => {
  expect(people(alias({ userId: 'u', previousId: 'never seen' }))).toEqual(['user u'])
})

it('joins nobody by the name of nobody', () => {
  expect(
    people(
      { ...did('A'), userId: 'u', anonymousId: 'anonymous' },
      { ...did('A'), userId: 'null', anonymousId: 'x' },
      { ...did('A'), userId: 'v', anonymousId: 'anonymous' },
      alias({ userId: 'v', previousId: 'null' }),
    ),
  ).toEqual(['user u', 'anonymous x', 'user v'])
})

import { expect, test } from 'vitest'
import { differences } from './differences.ts'
import type { State, Win } from './state.ts'

const empty: State = { members: [], winners: [], transitions: [], wins: [] }
const win: Win = { profile: 'p', audience: 'b', previous: 'a', at: 0, cause: 'time' }
const nameOf = (profile: string) => profile

test('what only one of two states has is told', () => {
  const winners = [{ profile: 'p', audience: 'a' }]
  expect(differences({ ...empty, winners }, empty, nameOf)).toEqual(['winners: only by the rules: p gets a'])
  expect(differences({ ...empty, winners }, { ...empty, winners }, nameOf)).toEqual([])
})

test('the order of what happened counts', () => {
  const entered = { profile: 'p', audience: 'a', change: 'entered', at: 0, cause: 'time' } as const
  const exited = { ...entered, change: 'exited' } as const
  const [one, other] = [
    [entered, exited],
    [exited, entered],
  ]
  expect(differences({ ...empty, transitions: one }, { ...empty, transitions: other }, nameOf)).toHaveLength(
    4,
  )
})

test('what a profile gets at one instant is what it has in the end', () => {
  const through = [
    { ...win, audience: 'c' },
    { ...win, previous: 'c' },
  ]
  expect(differences({ ...empty, wins: [win] }, { ...empty, wins: through }, nameOf)).toEqual([])
})

import { expect, it } from 'vitest'
import type { Changes } from '../../moments/changes.ts'
import { joinedChanges } from './joined-changes.ts'
import { Timeline } from './timeline.ts'

/** What changes at some instants, and is known of up to another. */
function timeline(holds: boolean, instants: readonly number[], knownTo = Number.POSITIVE_INFINITY): Timeline {
  function* changes(): Changes {
    yield* instants
    return knownTo
  }
  return new Timeline(holds, changes())
}

/** The changes of the conjunction of some, and up to when they are known. */
function changesOfAll(...parts: readonly Timeline[]): [number[], number] {
  const changes = joinedChanges(parts, holds => holds.every(Boolean), 0)
  const found: number[] = []
  for (let next = changes.next(); ; next = changes.next()) {
    if (next.done) return [found, next.value]
    found.push(next.value)
  }
}

it('changes where its parts change it', () => {
  const [one, other] = [timeline(true, [3, 5, 9]), timeline(false, [4, 7, 9])]
  expect(changesOfAll(one, other)).toEqual([[5, 7], Number.POSITIVE_INFINITY])
  // A timeline tells the same again.
  expect(changesOfAll(one)).toEqual([[3, 5, 9], Number.POSITIVE_INFINITY])
})

it('is known of as far as its parts are', () => {
  expect(changesOfAll(timeline(true, [2, 4]), timeline(true, [1, 3], 3))).toEqual([[1], 3])
})

it('ends with what changes no more, if that decides it', () => {
  function* endless(): Changes {
    for (let at = 1; ; at++) yield at
  }
  expect(changesOfAll(new Timeline(true, endless()), timeline(true, [2]))).toEqual([
    [1],
    Number.POSITIVE_INFINITY,
  ])
  expect(changesOfAll(timeline(true, [], 5), timeline(false, []))).toEqual([[], Number.POSITIVE_INFINITY])
})

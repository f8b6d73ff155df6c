import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lengthOf } from '../oracle/duration.ts'
import { identifiersOf } from '../oracle/identifier.ts'
import { withoutRepeats } from '../oracle/without-repeats.ts'
import { arbitraryWorkspace } from './arbitrary-workspace.ts'
import { durations } from './words.ts'

const workspaces = fc.sample(arbitraryWorkspace, { seed: 1, numRuns: 200 })
const calls = workspaces.flatMap(workspace => workspace.calls)

it('makes calls that the tracking API would let in', () => {
  expect(calls.filter(call => identifiersOf(call).length === 0)).toEqual([])
  expect(calls.filter(call => !Number.isInteger(call.time))).toEqual([])
  expect(calls.filter(call => !JSON.stringify(call).isWellFormed())).toEqual([])
  expect(
    calls.filter(call => JSON.stringify(JSON.parse(JSON.stringify(call))) !== JSON.stringify(call)),
  ).toEqual([])
})

it('makes calls of every type, and messages that arrive again', () => {
  expect(new Set(calls.map(call => call.type)).size).toBe(6)
  const repeated = workspaces.filter(
    workspace => withoutRepeats(workspace.calls).length < workspace.calls.length,
  )
  expect(repeated.length).toBeGreaterThan(workspaces.length / 4)
})

it('puts calls on the edges of windows, to the millisecond, and later than now', () => {
  const distances = new Set(workspaces.flatMap(({ calls, now }) => calls.map(call => now - call.time)))
  const edges = durations.flatMap(duration => [-1, 0, 1].map(off => lengthOf(duration) + off))
  expect(edges.filter(edge => !distances.has(edge))).toEqual([])
  expect(calls.some(call => workspaces.every(({ now }) => call.time > now))).toBe(true)
})

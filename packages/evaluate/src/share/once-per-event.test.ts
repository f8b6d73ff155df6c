import { expect, it, vi } from 'vitest'
import { did } from '../../test/world.ts'
import { Evaluation } from '../evaluation.ts'
import { oncePerEvent } from './once-per-event.ts'

const [first, second] = [new Evaluation({}, 1, 'UTC'), new Evaluation({}, 2, 'UTC')]

it('asks once for each event in an evaluation', () => {
  const [a, b] = [did('A'), did('B')]
  const find = vi.fn((evaluation: Evaluation, event?: typeof a) => `${event?.name}${evaluation.now}`)
  const found = oncePerEvent(find)
  expect([found(first, a), found(first, b), found(first, a), found(second, a)]).toEqual([
    'A1',
    'B1',
    'A1',
    'A2',
  ])
  expect(find).toHaveBeenCalledTimes(3)
})

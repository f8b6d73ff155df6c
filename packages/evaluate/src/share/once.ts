import type { Evaluation } from '../evaluation.ts'

/** Finds something out once in an evaluation, however often it is asked for. */
export function once<T>(find: (evaluation: Evaluation) => T): (evaluation: Evaluation) => T {
  let generation: number | undefined
  let found: T
  return evaluation => {
    if (generation !== evaluation.generation) {
      found = find(evaluation)
      generation = evaluation.generation
    }
    return found
  }
}

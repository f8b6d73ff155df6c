import fc from 'fast-check'
import { arbitraryCase, type Case } from './case.ts'

/** Which case: the same numbers make the same one. */
export interface Round {
  readonly seed: number
  /** Which of the cases of that seed. */
  readonly path: number
}

export const queriesPerCase = 45
const casesPerSeed = 1000

export function caseOf({ seed, path }: Round): Case {
  const [drawn] = fc.sample(arbitraryCase(queriesPerCase), { seed, path: String(path), numRuns: 1 })
  if (!drawn) throw new Error(`There is no case ${path} of seed ${seed}.`)
  return drawn
}

export function roundAfter({ seed, path }: Round): Round {
  return path + 1 < casesPerSeed ? { seed, path: path + 1 } : { seed: seed + 1, path: 0 }
}

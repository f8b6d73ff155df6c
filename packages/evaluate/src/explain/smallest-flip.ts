import type { ExplainedCondition, Flip } from './explanation.ts'

/**
 * The fewest conditions that would have to be otherwise for the whole to be otherwise; of several such choices the first.
 * Each condition is taken to change by itself.
 */
export function smallestFlip(condition: ExplainedCondition): Flip[] {
  const flips = flipsTo(!condition.matches, condition)
  return flips.filter(({ text }, index) => flips.findIndex(other => other.text === text) === index)
}

/** The flips that make a condition hold, or not. */
function flipsTo(matches: boolean, condition: ExplainedCondition): Flip[] {
  const { kind, conditions = [], text, description } = condition
  if (matches === condition.matches) return []
  switch (kind) {
    case 'and':
    case 'or': {
      const flips = conditions.map(part => flipsTo(matches, part))
      // Each part has to be as a true AND is, or a false OR; one of them is enough for the opposite.
      return matches === (kind === 'and') ? flips.flat() : fewest(flips)
    }
    case 'not':
      return conditions.flatMap(part => flipsTo(!matches, part))
    default:
      return [{ text, description, matches }]
  }
}

function fewest(choices: readonly Flip[][]): Flip[] {
  const [first = [], ...others] = choices
  return others.reduce((best, choice) => (choice.length < best.length ? choice : best), first)
}

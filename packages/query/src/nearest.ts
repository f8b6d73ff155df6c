import { distance } from 'fastest-levenshtein'

/**
 * Answers which of the names is probably meant by one that is not among them; undefined where none is near.
 * Case, spaces, underscores and hyphens make no difference: `orderCompleted` is nearest to `Order Completed`.
 */
export function nearestAmong(names: Iterable<string>): (name: string) => string | undefined {
  const known = [...new Set(names)].map(name => ({ name, bare: bare(name) }))
  return name => {
    const meant = bare(name)
    const reach = 1 + Math.floor(meant.length / 5)
    let best: { readonly name: string; readonly steps: number } | undefined
    for (const candidate of known) {
      const limit = best ? best.steps - 1 : Math.min(reach, meant.length - 1)
      if (Math.abs(candidate.bare.length - meant.length) > limit) continue
      const steps = distance(candidate.bare, meant)
      if (steps <= limit) best = { name: candidate.name, steps }
    }
    return best?.name ?? onlyBeginningOf(known, meant)
  }
}

/** The one name that begins so, if there is just one: `greater` for `greater_than`. */
function onlyBeginningOf(known: readonly { name: string; bare: string }[], beginning: string) {
  if (beginning.length < 3) return undefined
  const [first, second] = known.filter(({ bare }) => bare.startsWith(beginning))
  return second ? undefined : first?.name
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/**
 * Steps from an object into its nested objects: `trait('address.city')` is `['address', 'city']`. A step may contain
 * a literal dot. Arrays are walked through without a step of their own: `products.$.sku` is `['products', 'sku']`.
 */
export type Path = readonly string[]

/**
 * The steps of a path as it is written: `a.b` has two, `a\.b` one. Before `.`, `\` and `$` a backslash takes away
 * their meaning, elsewhere it is itself. The steps may be none or empty; the schema says so.
 */
export function parsePath(text: string): Path {
  const steps = ['']
  for (const [mark] of text.matchAll(/\\[\\.$]|[\s\S]/g)) {
    if (mark === '.') steps.push('')
    else steps.push(steps.pop() + mark)
  }
  return steps.filter(step => step !== '$').map(step => step.replace(/\\([\\.$])/g, '$1'))
}

/** A path as it is written: the inverse of `parsePath`. */
export function printPath(path: Path): string {
  return path.map(printStep).join('.')
}

function printStep(step: string): string {
  if (step === '$') return '\\$'
  return step.replace(/\\(?=[\\.$]|$)/g, '\\\\').replaceAll('.', '\\.')
}

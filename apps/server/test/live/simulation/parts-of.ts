type Part = Readonly<Record<string, unknown>>

/** Every object within a query, itself too, by which to find what it names without knowing its grammar. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (!isPart(value)) return []
  return [value, ...Object.values(value).flatMap(partsOf)]
}

/** The keys of the audiences that a query refers to. */
export function audiencesIn(query: unknown): string[] {
  return partsOf(query).flatMap(({ kind, key }) =>
    kind === 'audience' && typeof key === 'string' ? key : [],
  )
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null
}

const cache = new Map<string, string>()
const mostCached = 10_000
const unsafe = /[^\p{L}\p{N}_ -]/gu

/**
 * One step of a path as a key of a stored JSON object. Characters that mean something in the name of a subcolumn are
 * written as `%` and their code point, so that every key has exactly one stored name and none reads as another path.
 */
export function encodeStep(step: string): string {
  const cached = cache.get(step)
  if (cached !== undefined) return cached
  const stored = encode(step)
  if (cache.size >= mostCached) cache.clear()
  cache.set(step, stored)
  return stored
}

function encode(step: string): string {
  if (step === '') return '%'
  return step.toWellFormed().replace(unsafe, character => `%${character.codePointAt(0)?.toString(16)}%`)
}

export function decodeStep(stored: string): string {
  if (stored === '%') return ''
  return stored.replace(/%([0-9a-f]+)%/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** A whole path in its stored form: steps never hold a dot once they are encoded. */
export function encodePath(path: readonly string[]): string {
  return path.map(encodeStep).join('.')
}

export function decodePath(stored: string): string[] {
  return stored.split('.').map(decodeStep)
}

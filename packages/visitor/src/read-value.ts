/** A JSON object of which nothing is known. */
export type UnknownObject = Readonly<Record<string, unknown>>

/** A value as an object; an empty one for anything else. */
export function readObject(value: unknown): UnknownObject {
  return isObject(value) ? value : {}
}

/** A string that says something; undefined for anything else. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function isObject(value: unknown): value is UnknownObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

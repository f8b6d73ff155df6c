/** A value as text: a string itself, the JSON text of a number or boolean; undefined for any other. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

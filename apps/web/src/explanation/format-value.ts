/** A value as it stands in a sentence. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return value.length > 0 ? value.map(formatValue).join(', ') : 'an empty list'
  return JSON.stringify(value)
}

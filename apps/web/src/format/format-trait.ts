import { formatDay } from './format-instant.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}(T|$)/
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, useGrouping: false })

/** A trait's value as one reads it, in one line. */
export function formatTrait(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return numbers.format(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return formatText(value)
  if (Array.isArray(value)) return value.map(formatTrait).join(', ')
  return JSON.stringify(value)
}

function formatText(text: string): string {
  return isoDate.test(text) && !Number.isNaN(Date.parse(text)) ? formatDay(text) : text
}

import { z } from 'zod'

const longest = 10_000
const deepest = 10

/** What an audience steers: an object of any form that PostgreSQL can keep as JSON, within bounds. */
export const linksSchema = z
  .record(z.string(), z.unknown())
  .refine(
    links => isStorable(links, deepest),
    `must be nested at most ${deepest} deep, and hold no U+0000 and no half of a surrogate pair`,
  )
  .refine(
    links => !isStorable(links, deepest) || JSON.stringify(links).length <= longest,
    `must have at most ${longest.toLocaleString('en')} characters as JSON`,
  )

function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isText(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(([name, inner]) => isText(name) && isStorable(inner, depth - 1))
}

function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

import { z } from 'zod'

/** Text that PostgreSQL can keep. */
export const textSchema = z.string().refine(text => !text.includes('\0'), 'must not hold U+0000')

/** A query in the audience language. */
export const queryTextSchema = textSchema.min(1, 'must not be empty').max(10_000)

export const instantSchema = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 time, such as 2026-03-01T09:30:00Z' })
  .or(z.iso.date())

export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.array(z.unknown()) }),
})

export const profileSchema = z.object({
  id: z.string(),
  identifiers: z.array(z.object({ type: z.string(), id: z.string() })).readonly(),
  traits: z.record(z.string(), z.unknown()),
})

/** A time that passed `instantSchema`; now if none was given. */
export function instantOf(text: string | undefined): Date {
  return text === undefined ? new Date() : new Date(text)
}

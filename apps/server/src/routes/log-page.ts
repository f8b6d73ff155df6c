import { z } from 'zod'

/** From where on a log is read, and how much of it. */
export const logPageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z.coerce
    .number('must be a cursor that a list answered')
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0),
})

/** Where a log is read on. */
export const logCursorSchema = {
  next: z.string().nullable().describe('null where there is no more for now'),
  cursor: z.string().describe('where to go on later: what was answered is not answered again'),
}

/** A page of a log of which one more than asked for was read, up to the position where it ends for now. */
export function logPage<Entry extends { readonly position: number }>(
  found: readonly Entry[],
  { limit, cursor, head }: { readonly limit: number; readonly cursor: number; readonly head: number },
) {
  const entries = found.slice(0, limit)
  const hasMore = found.length > limit
  const last = String(hasMore ? entries.at(-1)?.position : Math.max(head, cursor))
  return { entries, next: hasMore ? last : null, cursor: last }
}

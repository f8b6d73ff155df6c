import { z } from 'zod'
import { isDate } from '../ast/date.ts'

/** An ISO 8601 date (`2026-03-01`) or timestamp (`2026-03-01T09:30:00Z`), as it was written. */
export const dateSchema = z
  .string()
  .refine(isDate, 'this is no date: a date is written 2026-03-01, a timestamp 2026-03-01T09:30:00Z')

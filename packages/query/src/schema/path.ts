import { z } from 'zod'
import type { Path } from '../ast/path.ts'

export const pathSchema: z.ZodType<Path> = z
  .array(
    z
      .string()
      .min(1, 'each step of a path needs a name')
      .max(200, 'a step of a path has at most 200 characters'),
  )
  .min(1, 'a path needs a name')
  .max(20, 'a path has at most 20 steps')

import { z } from 'zod'

/** The name of an event, the key of an audience or the id of a source. */
export const nameSchema = z
  .string()
  .min(1, 'a name must not be empty')
  .max(200, 'a name has at most 200 characters')

import { z } from 'zod'
import { nameSchema } from './name.ts'
import { pathSchema } from './path.ts'

export const traitSchema = z.strictObject({ kind: z.literal('trait'), path: pathSchema })
export const propertySchema = z.strictObject({ kind: z.literal('property'), path: pathSchema })
export const parentPropertySchema = z.strictObject({ kind: z.literal('parent_property'), path: pathSchema })
export const contextSchema = z.strictObject({ kind: z.literal('context'), path: pathSchema })
export const audienceSchema = z.strictObject({ kind: z.literal('audience'), key: nameSchema })
export const visitorSchema = z.strictObject({ kind: z.literal('visitor'), path: pathSchema })

import { z } from 'zod'

/**
 * Steps from an object into its nested objects: `trait('address.city')` is `['address', 'city']`. A step may contain
 * a literal dot. Arrays are walked through without a step of their own: `products.$.sku` is `['products', 'sku']`.
 */
export type Path = readonly string[]

export const pathSchema: z.ZodType<Path> = z.array(z.string().min(1).max(200)).min(1).max(20)

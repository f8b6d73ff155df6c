import { comparisons, describe, lookback, parse, print } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readWarnings } from '../audiences/read-warnings.ts'
import type { Services } from '../http/services.ts'
import { queryTextSchema } from './schemas.ts'

const day = 86_400_000

export function checkRoute(services: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/check',
      {
        schema: {
          tags: ['audiences'],
          summary: 'Whether a query is right, what it says in English, and what to look at twice',
          body: z.object({ query: queryTextSchema }),
          response: {
            200: z.object({
              query: z.string(),
              description: z.string(),
              warnings: z.array(z.string()),
              conditions: z.number().int(),
              lookback_days: z.number().int().nullable(),
            }),
          },
        },
      },
      async ({ body, access }) => {
        const { zone, asOf } = access.workspace
        const query = parse(body.query)
        const longest = lookback(query, (asOf ?? new Date()).getTime(), zone)
        return {
          query: print(query),
          description: describe(query),
          warnings: await readWarnings(query, access.workspace, services),
          conditions: comparisons(query).length,
          lookback_days: longest === null ? null : Math.ceil(longest / day),
        }
      },
    )
  }
}

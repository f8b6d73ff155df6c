import type { Subject } from '@muster/evaluate'
import { explain } from '@muster/evaluate/explain'
import { describe, parse, type Query } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { RE2JS } from 're2js'
import { z } from 'zod'
import { readDefinitions } from '../audiences/definitions.ts'
import { requireAudience } from '../audiences/require-audience.ts'
import { explanationSchema } from '../explain/explanation-schema.ts'
import { findSubject } from '../explain/find-subject.ts'
import { subjectNameSchema, visitorSchema } from '../explain/subject-schemas.ts'
import { toAnswer } from '../explain/to-answer.ts'
import { visitorSubject } from '../explain/visitor-subject.ts'
import type { Services } from '../http/services.ts'
import { instantOf, instantSchema, queryTextSchema } from './schemas.ts'

const bodySchema = z.object({
  query: queryTextSchema.optional(),
  key: z.string().min(1, 'must not be empty').optional().describe('a saved audience, in place of a query'),
  profile: subjectNameSchema.optional(),
  visitor: visitorSchema.optional().describe('somebody who is not looked up, in place of a profile'),
  at: instantSchema.optional().describe('the instant to evaluate at; now if left out'),
})

type Body = z.infer<typeof bodySchema>

export function explainRoute(services: Services): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/v1/audiences/explain',
      {
        schema: {
          tags: ['audiences'],
          summary: 'Why somebody matches a query, or does not',
          description: 'Takes either `query` or `key`, and either `profile` or `visitor`.',
          body: bodySchema
            .refine(({ query, key }) => isOne(query, key), 'must have either a query or a key')
            .refine(
              ({ profile, visitor }) => isOne(profile, visitor),
              'must have either a profile or a visitor',
            ),
          response: { 200: explanationSchema },
        },
      },
      async ({ body, access }) => {
        const { id: workspace, zone } = access.workspace
        const at = instantOf(body.at)
        const asked = await readQuery(workspace, body, services)
        const { query, audiences } = await readDefinitions(workspace, asked, services)
        const subject = await readSubject(body, { ...services, workspace, query, at: at.getTime() })
        const explanation = explain(query, subject, at.getTime(), {
          zone,
          regex: RE2JS.compile,
          // A visitor whose audiences are given is in those and in no others.
          ...(!body.visitor?.audiences && { audiences }),
        })
        return { ...toAnswer(explanation), at: at.toISOString(), description: describe(query) }
      },
    )
  }
}

function isOne(one: unknown, other: unknown): boolean {
  return (one === undefined) !== (other === undefined)
}

async function readQuery(
  workspace: string,
  { query, key = '' }: Body,
  { audiences }: Services,
): Promise<Query> {
  if (query !== undefined) return parse(query)
  return parse((await requireAudience(workspace, key, audiences)).query)
}

async function readSubject(
  { profile = {}, visitor }: Body,
  asked: Parameters<typeof findSubject>[1],
): Promise<Subject> {
  return visitor ? visitorSubject(visitor, asked.query) : findSubject(profile, asked)
}

import { checkLength, interpret, isForeign, type Refusal } from '@muster/prompt'
import { describe, lookback, print } from '@muster/query'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readWorkspaceSchema } from '../audiences/workspace-schema.ts'
import { ApiError } from '../http/api-error.ts'
import { EventStream } from '../http/event-stream.ts'
import type { Services } from '../http/services.ts'
import { toApiError } from '../http/to-api-error.ts'
import { instantOf, instantSchema } from './schemas.ts'

const bestPractices = '/writing-prompts.html'
const day = 86_400_000

const generatedSchema = z.object({
  query: z.string(),
  description: z.string(),
  conditions: z
    .array(z.object({ text: z.string(), phrase: z.string(), start: z.number().int(), end: z.number().int() }))
    .readonly(),
  assumptions: z.array(z.string()).readonly(),
  unused: z.array(z.string()).readonly(),
  other: z
    .object({ query: z.string(), description: z.string() })
    .optional()
    .describe('what else the sentence may well mean'),
  interpreter: z.string(),
})

type Generated = z.infer<typeof generatedSchema>

/** Is told how far the work has come. */
type OnProgress = (progress: { stage: string; done: number; total: number }) => void

export function generateRoute(services: Services): FastifyPluginAsyncZod {
  async function generate(
    workspace: string,
    { prompt, now, origin }: { prompt: string; now: Date; origin: string },
    onProgress: OnProgress,
  ): Promise<Generated> {
    requireLength(prompt)
    onProgress({ stage: 'reading the names in your data', done: 0, total: 3 })
    const schema = await readWorkspaceSchema(workspace, services)
    onProgress({ stage: 'finding the words in your data', done: 1, total: 3 })
    const { dictionary } = services
    const answer = interpret(prompt, schema, { now, dictionary })
    if (!answer.understood) {
      if (isForeign(prompt, schema, dictionary)) throw notEnglish()
      throw notUnderstood(answer, new URL(bestPractices, origin).href)
    }
    onProgress({ stage: 'checking the conditions', done: 2, total: 3 })
    requireLookback(lookback(answer.query, now.getTime()), services.config.lookbackDays)
    return {
      query: print(answer.query),
      description: describe(answer.query),
      conditions: answer.conditions,
      assumptions: answer.assumptions,
      unused: answer.unused,
      ...(answer.other && { other: { query: print(answer.other), description: describe(answer.other) } }),
      interpreter: 'built-in',
    }
  }

  return async app => {
    app.post(
      '/v1/audiences/generate',
      {
        schema: {
          tags: ['audiences'],
          summary: 'A sentence in plain English becomes a query',
          description:
            'With `Accept: text/event-stream` the answer comes as the last event, `result` or `error`, after `progress` events.',
          body: z.object({
            prompt: z.string(),
            now: instantSchema.optional().describe('what “today” is in the sentence; now if left out'),
          }),
          response: { 200: generatedSchema },
        },
      },
      async (request, reply) => {
        const { prompt, now } = request.body
        const origin = `${request.protocol}://${request.host}`
        const asked = { prompt, now: instantOf(now), origin }
        const workspace = request.access.workspace.id
        if (!request.headers.accept?.includes('text/event-stream'))
          return generate(workspace, asked, () => undefined)

        const stream = new EventStream(reply)
        try {
          const generated = await generate(workspace, asked, progress => stream.send('progress', progress))
          stream.send('result', generated)
        } catch (error) {
          const failure = toApiError(error)
          if (failure.status >= 500) request.log.error(error)
          stream.send('error', failure.body)
        }
        stream.end()
        return reply
      },
    )
  }
}

function requireLength(prompt: string): void {
  const problem = checkLength(prompt)
  if (problem === 'prompt_too_short')
    throw new ApiError(422, problem, 'Say a little more: a description has at least 20 characters.')
  if (problem === 'prompt_too_long')
    throw new ApiError(422, problem, 'Say it more briefly: a description has at most 300 characters.')
}

function notEnglish(): ApiError {
  return new ApiError(
    422,
    'prompt_not_english',
    'Say it in English: Muster does not read other languages yet.',
  )
}

function notUnderstood({ reason, words, nearest }: Refusal, link: string): ApiError {
  return new ApiError(
    422,
    'prompt_not_understood',
    'Muster had trouble creating an audience from this description. Try rewording it using these best practices.',
    { details: [{ reason, words, nearest, link }] },
  )
}

function requireLookback(longest: number | null, days: number): void {
  if (longest !== null && longest > days * day)
    throw new ApiError(
      422,
      'lookback_exceeds_plan',
      `Your plan only supports a compute history of ${days} days.`,
      {
        details: [{ lookback_days: Math.ceil(longest / day), supported_days: days }],
      },
    )
}

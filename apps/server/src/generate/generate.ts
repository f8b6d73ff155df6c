import { interpret, isForeign } from '@muster/prompt'
import { describe, print } from '@muster/query'
import { readWorkspaceSchema } from '../audiences/workspace-schema.ts'
import { ApiError } from '../http/api-error.ts'
import type { Services } from '../http/services.ts'
import type { Asked } from './asked.ts'
import type { Generated } from './generated-schema.ts'
import { notUnderstood } from './not-understood.ts'
import { readWithModel } from './read-with-model.ts'
import type { Reading } from './reading.ts'
import { requireLength } from './require-length.ts'
import { requireLookback } from './require-lookback.ts'
import { type OnProgress, Stages } from './stages.ts'
import type { Work } from './work.ts'

/**
 * Turns a sentence into a query. What is wrong is told in this order: its length, its language, the terms, personal
 * data, what could not be understood, how far it looks back.
 */
export async function generate(asked: Asked, services: Services, onProgress: OnProgress): Promise<Generated> {
  requireLength(asked.prompt)
  const stages = new Stages(services.languageModel !== undefined, onProgress)
  stages.begin('reading the names in your data')
  const schema = await readWorkspaceSchema(asked.workspace.id, services)
  stages.begin('finding the words in your data')
  const { query, other, ...reading } = await read({ asked, schema, services, stages })
  stages.begin('checking the conditions')
  requireLookback(query, asked.now, asked.workspace.zone, services.config.lookbackDays)
  return {
    query: print(query),
    description: describe(query),
    ...reading,
    ...(other && { other: { query: print(other), description: describe(other) } }),
  }
}

/** By the built-in interpreter, by the model where that refuses, or by the model at once: as is configured. */
async function read(work: Work): Promise<Reading> {
  const { schema, services, asked } = work
  const { dictionary, languageModel, config } = services
  if (languageModel && config.ai?.mode === 'always') return readWithModel(languageModel, work)

  const answer = interpret(asked.prompt, schema, { now: asked.now, dictionary })
  if (answer.understood) {
    const { understood, ...reading } = answer
    return { ...reading, interpreter: 'built-in' }
  }
  if (languageModel) return readWithModel(languageModel, work, answer)
  if (await isForeign(asked.prompt, schema, dictionary)) throw notEnglish()
  throw notUnderstood(answer, asked.origin)
}

function notEnglish(): ApiError {
  return new ApiError(
    422,
    'prompt_not_english',
    'Say it in English: Muster does not read other languages yet.',
  )
}

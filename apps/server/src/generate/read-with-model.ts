import {
  type Findings,
  type LanguageModel,
  ModelUnavailable,
  PersonalDataFound,
  type Stage,
} from '@muster/language-model'
import { type Refusal, relevantSchema } from '@muster/prompt'
import { zonedTime } from '@muster/query'
import { ApiError } from '../http/api-error.ts'
import { conditionsOf } from './conditions-of.ts'
import { notUnderstood, refusalDetails } from './not-understood.ts'
import { personalDataError } from './personal-data-error.ts'
import { problemsWith } from './problems-with.ts'
import type { Reading } from './reading.ts'
import { requireTerms } from './require-terms.ts'
import type { StageName } from './stages.ts'
import type { Work } from './work.ts'

const stageNames: Readonly<Record<Stage, StageName>> = {
  asking: 'asking the language model',
  checking: 'checking its answer',
  asking_again: 'asking it again',
}

/**
 * Reads a sentence with the language model. Its owners have to have agreed to that, and it may hold no personal data.
 * Where the built-in interpreter refused it before, its reasons go along with whatever else goes wrong.
 */
export async function readWithModel(model: LanguageModel, work: Work, refusal?: Refusal): Promise<Reading> {
  const { prompt, origin, workspace } = work.asked
  const details = refusal ? refusalDetails(refusal, origin) : []
  await requireTerms(work.services.workspaces, workspace.id, details)
  const findings = await ask(model, work).catch((error: unknown) => {
    if (error instanceof PersonalDataFound) throw personalDataError(error.found, prompt)
    if (error instanceof ModelUnavailable) throw unavailable(details, error)
    throw error
  })
  if (!findings.understood) {
    const { words = [], nearest = [] } = refusal ?? {}
    throw notUnderstood({ reason: findings.reason, words, nearest }, origin)
  }
  const { query, phrases, assumptions, unused } = findings
  return {
    query,
    conditions: conditionsOf(query, phrases, prompt),
    assumptions,
    unused: unused.filter(words => prompt.includes(words)),
    interpreter: model.name,
  }
}

function ask(model: LanguageModel, { asked, schema, services, stages }: Work): Promise<Findings> {
  const { prompt, signal } = asked
  const { zone } = asked.workspace
  const now = asked.now.getTime()
  const { weekday, date } = zonedTime(now, zone) ?? {}
  return model.read({
    prompt,
    schema: relevantSchema(prompt, schema, services.dictionary),
    today: `${weekday}, ${date}`,
    review: query => problemsWith(query, { schema, now, zone }),
    signal,
    onStage: stage => stages.begin(stageNames[stage]),
  })
}

function unavailable(details: readonly unknown[], cause: ModelUnavailable): ApiError {
  return new ApiError(503, 'ai_unavailable', 'Something went wrong. Try again later.', { details, cause })
}

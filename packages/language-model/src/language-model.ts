import type { Query } from '@muster/query'
import type { Answer } from './answer.ts'
import { completeWith } from './complete-with.ts'
import { type Asked, askAgain, askFor } from './conversation.ts'
import { ModelUnavailable } from './model-unavailable.ts'
import { findPersonalData } from './personal-data/find-personal-data.ts'
import { PersonalDataFound } from './personal-data/personal-data-found.ts'
import { readAnswer } from './read-answer.ts'
import type { Settings } from './settings.ts'

export type Stage = 'asking' | 'checking' | 'asking_again'

export interface Question extends Asked {
  /** What is wrong with a query in this workspace, a sentence each. */
  readonly review: (query: Query) => readonly string[]
  /** Ends the work before its time. */
  readonly signal: AbortSignal
  readonly onStage: (stage: Stage) => void
}

/** What a model makes of a sentence. */
export type Findings =
  | {
      readonly understood: true
      readonly query: Query
      /** For each condition of the outermost junction, the words that it is said to come from. */
      readonly phrases: readonly string[]
      readonly assumptions: readonly string[]
      readonly unused: readonly string[]
    }
  | {
      readonly understood: false
      /** One plain sentence. */
      readonly reason: string
    }

/** So many sentences are read at once: who waits for a model holds memory, and providers have limits of their own. */
const mostAtOnce = 32

/** Asks one model of one provider. What comes of it is a query or none: a model is given no tools. */
export class LanguageModel {
  /** Who answers: `openai/gpt-5-mini`. */
  readonly name: string
  readonly #timeout: number
  readonly #complete: ReturnType<typeof completeWith>
  #reading = 0

  constructor(settings: Settings) {
    this.name = `${settings.provider}/${settings.model}`
    this.#timeout = settings.timeout
    this.#complete = completeWith(settings)
  }

  /**
   * Reads a sentence as a query that passes review; what does not is sent back once, with what is wrong. Throws
   * `PersonalDataFound` before anything is sent, and `ModelUnavailable`.
   */
  async read(question: Question): Promise<Findings> {
    const found = findPersonalData(question.prompt)
    if (found.length > 0) throw new PersonalDataFound(found)
    if (this.#reading >= mostAtOnce) throw new ModelUnavailable('Too many sentences are being read at once.')
    this.#reading++
    try {
      return await this.#readInTime(question)
    } finally {
      this.#reading--
    }
  }

  async #readInTime(question: Question): Promise<Findings> {
    const signal = AbortSignal.any([question.signal, AbortSignal.timeout(this.#timeout)])
    const messages = [{ role: 'user' as const, content: askFor(question) }]

    question.onStage('asking')
    const first = await this.#complete(messages, signal)
    if (first === undefined) return noAnswer
    question.onStage('checking')
    const judged = judge(first, question)
    if (!('problems' in judged)) return toFindings(judged)

    question.onStage('asking_again')
    const second = await this.#complete(
      [
        ...messages,
        { role: 'assistant', content: first },
        { role: 'user', content: askAgain(judged.problems) },
      ],
      signal,
    )
    if (second === undefined) return noAnswer
    const judgedAgain = judge(second, question)
    return 'problems' in judgedAgain ? noQuery : toFindings(judgedAgain)
  }
}

const noAnswer = { understood: false, reason: 'The language model gave no answer to this.' } as const
const noQuery = {
  understood: false,
  reason: 'The language model found no query that fits your data.',
} as const

function judge(text: string, { review }: Question): Answer | { readonly problems: readonly string[] } {
  const answer = readAnswer(text)
  if ('problems' in answer || !answer.query) return answer
  const problems = review(answer.query)
  return problems.length > 0 ? { problems } : answer
}

function toFindings({ query, unclear, phrases, assumptions, unused }: Answer): Findings {
  if (!query) return { understood: false, reason: unclear ?? noQuery.reason }
  return {
    understood: true,
    query,
    phrases: phrases ?? [],
    assumptions: assumptions ?? [],
    unused: unused ?? [],
  }
}

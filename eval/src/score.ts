import type { Case } from './case.ts'
import type { Muster } from './muster.ts'

/**
 * `right`: the same people as a gold query, or an error that is due. `refused`: an error where there is a query.
 * `wrong`: other people, with a hint in `assumptions` or `unused`; `silent`: without one. `accepted`: a query where an
 * error is due. `misnamed`: another error than the one that is due.
 */
export const verdicts = ['right', 'refused', 'wrong', 'silent', 'accepted', 'misnamed'] as const
export type Verdict = (typeof verdicts)[number]

export interface Scored {
  readonly verdict: Verdict
  /** The query, or the code of the error with its reason. */
  readonly answer: string
}

interface Generated {
  readonly query: string
  readonly assumptions: readonly string[]
  readonly unused: readonly string[]
}

interface Failed {
  readonly error: { readonly code: string; readonly details?: unknown }
}

/** Asks for a sentence, and holds the people that the answer selects against those who are meant. */
export async function score(
  muster: Muster,
  { prompt, gold = [], error }: Case,
  now: string,
): Promise<Scored> {
  const { status, body } = await muster.post<Generated & Failed>('audiences/generate', { prompt, now })
  if (status >= 300) {
    const { code, details } = body.error
    const answer = `${code} ${JSON.stringify(details ?? {})}`
    return { verdict: error ? (error.includes(code) ? 'right' : 'misnamed') : 'refused', answer }
  }
  const { query } = body
  if (error) return { verdict: 'accepted', answer: query }
  for (const right of gold) {
    if (await selectsTheSame(muster, query, right, now)) return { verdict: 'right', answer: query }
  }
  const isHinted = body.assumptions.length + body.unused.length > 0
  return { verdict: isHinted ? 'wrong' : 'silent', answer: query }
}

async function selectsTheSame(muster: Muster, one: string, other: string, now: string): Promise<boolean> {
  if (one === other) return true
  const query = `((${one}) AND NOT (${other})) OR (NOT (${one}) AND (${other}))`
  const { status, body } = await muster.post<{ count: number }>('audiences/preview', {
    query,
    at: now,
    limit: 0,
  })
  if (status >= 300) throw new Error(`${query}: ${JSON.stringify(body)}`)
  return body.count === 0
}

import type { ApiError } from './api-error.ts'
import { requestJson } from './request.ts'

/** What a query means, for one that is right. */
export interface Check {
  /** The query in its canonical text. */
  readonly query: string
  readonly description: string
  readonly warnings: readonly string[]
  readonly conditions: number
  readonly lookback_days: number
}

/** What is wrong with a query, and where. */
export interface QueryProblem {
  /** Both from 1. */
  readonly line: number
  readonly column: number
  /** In UTF-16 units, from 0. */
  readonly offset: number
  readonly length: number
  /** Says where and what, and what may have been meant. */
  readonly message: string
}

export function check(query: string, signal: AbortSignal): Promise<Check> {
  return requestJson<Check>('/v1/audiences/check', { method: 'POST', body: { query }, signal })
}

export function problemsOf(error: ApiError): readonly QueryProblem[] {
  return error.code === 'query_invalid' ? (error.details as readonly QueryProblem[]) : []
}

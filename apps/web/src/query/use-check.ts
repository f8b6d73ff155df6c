import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { type Check, check, problemsOf, type QueryProblem } from '../api/check.ts'

export interface CheckState {
  /** What the text means; null while that is not known, or when it is no query. */
  readonly valid: Check | null
  /** The same, but what was last known while the text is being checked. */
  readonly meaning: Check | null
  readonly problems: readonly QueryProblem[]
  /** What kept the text from being checked at all. */
  readonly failure: Error | null
  readonly checking: boolean
  readonly retry: () => void
}

/** Checks a query's text a moment after its last change. */
export function useCheck(text: string): CheckState {
  const [settled] = useDebouncedValue(text, 350)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['check', settled],
    queryFn: ({ signal }) => check(settled, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
  const current = settled === text
  const problems = error instanceof ApiError ? problemsOf(error) : []
  return {
    valid: (current && !isPlaceholderData && data) || null,
    meaning: data ?? null,
    problems,
    failure: problems.length === 0 ? error : null,
    checking: !current || isFetching,
    retry: () => void refetch(),
  }
}

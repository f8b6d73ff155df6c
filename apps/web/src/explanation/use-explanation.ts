import { useQuery } from '@tanstack/react-query'
import { explain, type Whom } from '../api/explain.ts'

/** What somebody is asked about. */
export interface Asked {
  /** Null while there is no query that is right. */
  readonly query: string | null
  /** Null is now. */
  readonly at: string | null
}

/** Why somebody matches. While another query or instant is asked about, the last answer of the same person stays. */
export function useExplanation({ query, at }: Asked, whom: Whom | null) {
  const who = whom && `${whom.type} ${whom.id}`
  return useQuery({
    queryKey: ['explain', who, query, at],
    queryFn: ({ signal }) => explain(query ?? '', whom ?? { type: 'id', id: '' }, at, signal),
    enabled: query !== null && whom !== null,
    placeholderData: (last, from) => (from?.queryKey[1] === who ? last : undefined),
  })
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { preview } from '../api/preview.ts'

export type PreviewState = ReturnType<typeof usePreview>

/** Who matches a query. While there is none, or another is counted, the last answer stays, as a placeholder. */
export function usePreview(query: string | null, at: string | null) {
  return useQuery({
    queryKey: ['preview', query, at],
    queryFn: ({ signal }) => preview(query ?? '', at, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })
}

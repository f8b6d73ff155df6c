import { useInfiniteQuery } from '@tanstack/react-query'
import { listAudiences } from '../api/audience.ts'

export const audiencesKey = ['audiences']

/** The saved audiences, as many pages as were asked for. */
export function useAudiences() {
  return useInfiniteQuery({
    queryKey: audiencesKey,
    queryFn: ({ pageParam, signal }) => listAudiences(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

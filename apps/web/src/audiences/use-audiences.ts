import { useInfiniteQuery } from '@tanstack/react-query'
import { type Audience, listAudiences } from '../api/audience.ts'

export const audiencesKey = ['audiences']

const secondsBetween = 3

/** The saved audiences, as many pages as were asked for; looked at again for as long as some are to be computed. */
export function useAudiences() {
  return useInfiniteQuery({
    queryKey: audiencesKey,
    queryFn: ({ pageParam, signal }) => listAudiences(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ audiences }) => audiences.some(isUnderWay)) ? secondsBetween * 1_000 : false,
  })
}

function isUnderWay({ status }: Audience): boolean {
  return status === 'queued' || status === 'computing'
}

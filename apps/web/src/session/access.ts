import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Session } from '../api/session.ts'
import { openSession } from './open-session.ts'

/** Whether someone is signed in, and what there is to say to who is not. */
export interface Access {
  readonly session: Session | null
  readonly notice: string | null
}

export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }): Promise<Access> => openSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export function endSession(client: QueryClient): void {
  client.setQueryData(accessQuery.queryKey, access =>
    access?.session ? { session: null, notice: 'Your sign-in has ended. Please sign in again.' } : access,
  )
}

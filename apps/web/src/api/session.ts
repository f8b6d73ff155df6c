import { ApiError } from './api-error.ts'
import { request, requestJson } from './request.ts'

export interface Workspace {
  readonly id: string
  readonly name: string
  /** The instant at which a workspace with historic sample data is meant to be seen; null is now. */
  readonly as_of: string | null
  readonly lookback_days: number
}

export interface Session {
  readonly workspace: Workspace
  readonly role: string
}

/** Null when nobody is signed in. */
export async function currentSession(signal?: AbortSignal): Promise<Session | null> {
  try {
    return await requestJson<Session>('/v1/session', signal && { signal })
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}

export async function signIn(key: string): Promise<void> {
  await request('/v1/session', { method: 'POST', body: { key } })
}

export async function signOut(): Promise<void> {
  await request('/v1/session', { method: 'DELETE' })
}

import { ApiError } from '../api/api-error.ts'
import { currentSession, signIn } from '../api/session.ts'
import type { Access } from './access.ts'
import { keyInLink, removeKeyFromLink } from './key-in-link.ts'

/** Signs in with the key of the link, if there is one; else goes on with the session that is there. */
export async function openSession(signal: AbortSignal): Promise<Access> {
  const key = keyInLink()
  const notice = key === null ? null : await spend(key)
  return { session: await currentSession(signal), notice }
}

/** The key leaves the address bar, and so the history, as soon as the server has seen it. */
async function spend(key: string): Promise<string | null> {
  const accepted = await isAccepted(key)
  removeKeyFromLink()
  return accepted
    ? null
    : 'The key in your link is not valid any more. Open the newest link, or sign in here.'
}

async function isAccepted(key: string): Promise<boolean> {
  try {
    await signIn(key)
    return true
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return false
    throw error
  }
}

import type { Call } from '../../call.ts'

const longestPause = 30 * 60 * 1000
const dayLength = 24 * 60 * 60 * 1000

/** Activity in its order, parted where nothing happened for more than 30 minutes. */
export function sessionsIn(activity: readonly Call[]): Call[][] {
  const sessions: Call[][] = []
  for (const call of activity) {
    const session = sessions.at(-1)
    const last = session?.at(-1)
    if (session && last && call.time - last.time <= longestPause) session.push(call)
    else sessions.push([call])
  }
  return sessions
}

export function pageviewsIn(calls: readonly Call[]): number {
  return calls.filter(call => call.name === 'Page Viewed').length
}

/** Whole days since the visit before this one; a session that can still go on is this one. */
export function daysSinceLastVisit(sessions: readonly Call[][], now: number): number | undefined {
  const isRunning = now - lastTime(sessions.at(-1)) <= longestPause
  const lastVisit = isRunning ? sessions.at(-2) : sessions.at(-1)
  return lastVisit && Math.floor((now - lastTime(lastVisit)) / dayLength)
}

function lastTime(session: readonly Call[] | undefined): number {
  return session?.at(-1)?.time ?? Number.NEGATIVE_INFINITY
}

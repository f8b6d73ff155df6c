import { setTimeout } from 'node:timers/promises'
import type { Connection } from '../client/connection.ts'
import { withRetries } from '../client/retry.ts'
import { getAudience, listAudiences, type SavedAudience } from '../client/saved-audiences-api.ts'
import { exitCodes, Failure } from '../failure.ts'
import { describeStatus } from '../terminal/audience-status.ts'
import type { Step } from '../terminal/progress.ts'
import { showSpinner } from '../terminal/spinner.ts'

const interval = 500

/** Waits until audiences are worked out, and answers them as they are then. Throws where one cannot be. */
export async function waitUntilLive(
  connection: Connection,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<readonly SavedAudience[]> {
  const progress = showSpinner()
  try {
    for (;;) {
      const audiences = await withRetries(() => read(connection, keys), signal)
      const failed = audiences.filter(({ status }) => status === 'failed')
      if (failed.length > 0) throw new Failure(exitCodes.refused, failed.map(describeFailure).join('\n'))
      const working = audiences.filter(isWorking)
      if (working.length === 0) return audiences
      progress.show(stepOf(audiences, working))
      await setTimeout(interval, undefined, { signal })
    }
  } finally {
    progress.stop()
  }
}

async function read(connection: Connection, keys: readonly string[]): Promise<readonly SavedAudience[]> {
  const [key, ...others] = keys
  if (key === undefined) return []
  if (others.length === 0) return [await getAudience(connection, key)]
  const wanted = new Set(keys)
  return (await listAudiences(connection)).filter(audience => wanted.has(audience.key))
}

function isWorking({ status }: SavedAudience): boolean {
  return status === 'queued' || status === 'computing'
}

function stepOf(audiences: readonly SavedAudience[], [first, ...more]: readonly SavedAudience[]): Step {
  const total = audiences.length
  if (total > 1) return { stage: 'Working out audiences', done: total - more.length - 1, total }
  const stage = `Working out “${first?.key}”`
  return first?.status === 'computing' ? { stage, done: first.progress ?? 0, total: 100 } : { stage }
}

function describeFailure(audience: SavedAudience): string {
  const { key } = audience
  return `“${key}” ${describeStatus(audience)}\nChange what is wrong with it, or try again: muster audiences compute ${key}`
}

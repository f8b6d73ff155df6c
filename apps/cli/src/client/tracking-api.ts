import type { Connection } from './connection.ts'
import { ServerError } from './error.ts'

/** A call of a batch that the server did not store, by its place in the batch. */
export interface RejectedCall {
  readonly index: number
  readonly message: string
}

/** Sends a batch, JSON text already, and answers with the calls that were rejected; all others are on disk by then. */
export async function sendBatch(connection: Connection, body: string): Promise<readonly RejectedCall[]> {
  try {
    const response = await connection.postText('/v1/batch', body)
    await response.body?.cancel()
    return []
  } catch (error) {
    if (error instanceof ServerError && error.code === 'invalid_events')
      return error.details.filter(isRejectedCall)
    throw error
  }
}

function isRejectedCall(detail: unknown): detail is RejectedCall {
  if (typeof detail !== 'object' || detail === null) return false
  return 'index' in detail && typeof detail.index === 'number' && 'message' in detail
}

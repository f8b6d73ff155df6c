/** A database does not answer, or cannot take more at the moment: what was asked may be asked again. */
export class Unavailable extends Error {
  constructor(cause: Error) {
    super(`The database does not answer: ${reasonOf(cause)}`, { cause })
    this.name = 'Unavailable'
  }
}

/** The codes of Node's errors of connections. */
const ofConnections = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_STREAM_PREMATURE_CLOSE',
])
/** Those of ClickHouse: too many queries at once, shutting down, read-only for now, too many parts to merge. */
const ofServer = new Set(['202', '236', '242', '252'])
const ofClient = 'Timeout error.'

/** What a client threw, as `Unavailable` where it says nothing of the statement. */
export function asUnavailable(error: unknown): unknown {
  return error instanceof Error && isUnavailable(error) ? new Unavailable(error) : error
}

function isUnavailable(error: Error): boolean {
  const code = codeOf(error)
  return ofConnections.has(code) || ofServer.has(code) || error.message === ofClient
}

/** Whether the connection ended before there was an answer: an idle one may, just when it is used again. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof Error && ['ECONNRESET', 'EPIPE'].includes(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

/** A host that has several addresses fails with an error that has no message of its own. */
function reasonOf(error: Error): string {
  return error.message || codeOf(error)
}

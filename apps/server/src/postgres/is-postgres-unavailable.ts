/** Shutting down, starting up, crashed, cannot take more connections: PostgreSQL's codes; and those of connections. */
const codes = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** What the driver throws without a code: a connection that ended, or none in time, or no answer in time. */
const sentences = [
  'Connection terminated',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
  'Client was closed',
]

/** Whether PostgreSQL was away, rather than unwilling: what was asked may be asked again. */
export function isPostgresUnavailable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if ('code' in error && codes.has(String(error.code))) return true
  return sentences.some(sentence => error.message.startsWith(sentence))
}

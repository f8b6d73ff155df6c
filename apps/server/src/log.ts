import pino, { type Logger } from 'pino'

/** Structured logs, on standard error: standard output belongs to whoever started the server. Never a secret in them. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'key', 'writeKey', 'apiKey'],
      base: { name: 'muster' },
    },
    pino.destination({ fd: 2, sync: false }),
  )
}

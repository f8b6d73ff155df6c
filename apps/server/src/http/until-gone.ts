import type { FastifyReply } from 'fastify'

/** A signal that ends when nobody waits for the answer any more. `request.signal` does so when the request was read. */
export function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return gone.signal
}

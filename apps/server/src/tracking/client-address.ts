import type { FastifyRequest } from 'fastify'

/**
 * The address that a request's visitor is at, where it is the visitor's own browser that sent it. Browsers put an
 * `Origin` on whatever a page posts, servers do not; and a server is the customer's, whose address says nothing of the
 * visitor. Where the write key is, in the body or the header, would not tell the two apart: either may do both.
 *
 * Behind a proxy that the server was not told to trust, the address is the proxy's, so there is none either.
 */
export function clientAddress(
  { headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>,
  trustedProxies: readonly string[],
): string | undefined {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  if (headers.origin === undefined || (isForwarded && trustedProxies.length === 0)) return undefined
  return ip
}

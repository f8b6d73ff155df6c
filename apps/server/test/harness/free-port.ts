import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that systems give to connections: so that nobody has it while a server starts again. */
const lowest = 20_000
const highest = 32_000

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const port = lowest + Math.floor(Math.random() * (highest - lowest))
  const server = createServer().listen(port, '127.0.0.1')
  const isFree = await Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ])
  if (!isFree) return freePort()
  server.close()
  await once(server, 'close')
  return port
}

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { hashKey } from './key.ts'
import type { Access } from './workspaces.ts'

const hoursLasting = 12

/** Who is signed in on the page. Sessions live in memory, and end with the server. */
export class Sessions {
  /** Opens the first workspace; printed at each start, for whoever started it. */
  readonly signInToken = randomBytes(24).toString('base64url')
  readonly #sessions = new LRUCache<string, Access>({ max: 10_000, ttl: hoursLasting * 3_600_000 })

  isSignInToken(token: string): boolean {
    const [given, right] = [hashKey(token), hashKey(this.signInToken)].map(hash => Buffer.from(hash, 'hex'))
    return given !== undefined && right !== undefined && timingSafeEqual(given, right)
  }

  start(access: Access): string {
    const id = randomBytes(32).toString('base64url')
    this.#sessions.set(hashKey(id), access)
    return id
  }

  find(id: string): Access | undefined {
    return this.#sessions.get(hashKey(id))
  }

  end(id: string): void {
    this.#sessions.delete(hashKey(id))
  }
}

import { lookup, Resolver } from 'node:dns/promises'

/** Answers the IP addresses of a name; rejects if it has none. */
export type ResolveName = (name: string) => Promise<readonly string[]>

/**
 * Asks the name servers, within bounded time. Not the system's resolver: that takes one of four threads, which databases and
 * files need too, for as long as somebody's name server likes.
 */
export const resolvePublicName: ResolveName = async name => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found = [v4, v6].flatMap(answer => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length === 0) throw v4.status === 'rejected' ? v4.reason : new Error(`${name} has no address.`)
  return found
}

/** Asks the system, which also knows what only this machine or its network calls so. */
export const resolvePrivateName: ResolveName = async name => {
  const found = await lookup(name, { all: true })
  return found.map(({ address }) => address)
}

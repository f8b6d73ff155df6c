import { expect, test } from 'vitest'
import { remoteServers } from './harness/remote-servers.ts'
import { shuffled } from './harness/shuffled.ts'

const { one, other } = await remoteServers()
const clients = [one.client, other.client]

const people = 60
const names = ['a', 'b', 'c', 'd', 'e', 'f']

/** What makes one person of several names: a chain of aliases, and two devices of the first and last name. */
function linksOf(person: number): object[] {
  const users = names.map(name => `${person}${name}`)
  return [
    ...users.slice(1).map((userId, n) => ({ type: 'alias', userId, previousId: users[n] })),
    { type: 'identify', userId: users.at(0), anonymousId: `phone of ${person}` },
    { type: 'identify', userId: users.at(-1), anonymousId: `laptop of ${person}` },
  ]
}

test('two servers that learn at once who is who make one profile of each person', async () => {
  const everybody = Array.from({ length: people }, (_, person) => person)
  await one.client.record(
    ...everybody.flatMap(person => [
      ...names.map(name => ({ type: 'track', userId: `${person}${name}`, event: 'Linked' })),
      { type: 'track', anonymousId: `phone of ${person}`, event: 'Linked' },
      { type: 'track', anonymousId: `laptop of ${person}`, event: 'Linked' },
    ]),
  )

  const links = shuffled(everybody.flatMap(linksOf))
  const sendTo = (n: number) =>
    Promise.all(links.filter((_, index) => index % 2 === n).map(link => clients[n]?.record(link)))
  await Promise.all([sendTo(0), sendTo(1)])

  for (const client of clients) {
    const { count, total, sample } = await client.preview(`event('Linked').count() = ${names.length + 2}`)
    expect({ count, total }).toEqual({ count: people, total: people })
    for (const { identifiers } of sample) expect(identifiers).toHaveLength(names.length + 2)
  }
})

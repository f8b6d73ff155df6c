import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from '../harness/client.ts'
import type { LogReader } from './log-reader.ts'

const audiences = {
  loyal: `event('Bought').count() >= 3`,
  pro: `trait('plan') = 'pro'`,
  basic: `NOT audience('pro') AND event('Bought').count() >= 1`,
  // Calls of almost a minute ago, which leave the window while the server is killed and starts again.
  fresh: `event('Bought').within(1 minutes).count() >= 1`,
}

/** Saves the audiences that are checked. */
export async function saveAudiences(client: Client): Promise<void> {
  for (const [key, query] of Object.entries(audiences)) {
    const response = await client.api('audiences', { key, name: key, query })
    if (!response.ok) throw new Error(await response.text())
  }
}

/** A visitor and a user buy twice each. Who is `loyal` if they turn out to be one, is so because of that alone. */
export async function buyAsStrangers(client: Client, round: number): Promise<void> {
  const bought = { type: 'track', event: 'Bought', timestamp: new Date().toISOString() }
  const asVisitor = { ...bought, anonymousId: `stranger ${round}` }
  const asUser = { ...bought, userId: `stranger ${round}` }
  const response = await client.send('batch', { batch: [asVisitor, asVisitor, asUser, asUser] })
  if (!response.ok) throw new Error(await response.text())
}

/** Sends calls that matter to the audiences until the server answers no more: first, who the strangers before were. */
export async function sendUntilFailure(client: Client, round: number): Promise<void> {
  const stranger = `stranger ${round - 1}`
  let batch: object[] = [{ type: 'identify', userId: stranger, anonymousId: stranger, traits: {} }]
  for (let n = 0; ; n++) {
    const response = await client.send('batch', { batch }).catch(() => null)
    if (!response?.ok) return
    batch = [someCall(round, n), someCall(round, n)]
  }
}

/** A purchase, a plan, or a visitor who tells who they are. */
function someCall(round: number, n: number): object {
  const someone = Math.floor(Math.random() * 40)
  const timestamp = new Date(Date.now() - 60_000 + Math.random() * 2_000).toISOString()
  const anonymousId = `visitor ${round} ${n % 10}`
  switch (Math.floor(Math.random() * 4)) {
    case 0:
      return { type: 'track', userId: `user ${someone}`, event: 'Bought', timestamp }
    case 1:
      return { type: 'track', anonymousId, event: 'Bought', timestamp }
    case 2:
      return { type: 'identify', userId: `user ${someone}`, traits: { plan: n % 2 === 0 ? 'pro' : 'free' } }
    default:
      return { type: 'identify', userId: `user ${someone}`, anonymousId, traits: {} }
  }
}

/** Resolves once the members told, the transitions read and the queries' answers are the same. */
export async function untilRight(client: Client, log: LogReader): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const wrong = await findWrong(client, log)
    if (wrong === undefined) return
    if (Date.now() > deadline) throw new Error(wrong)
    await delay(50)
  }
}

async function findWrong(client: Client, log: LogReader): Promise<string | undefined> {
  for (const key of Object.keys(audiences)) {
    const { query } = (await (await client.api(`audiences/${key}`)).json()) as { query: string }
    const members = await membersOf(client, key)
    await log.goOn(client)
    const byLog = log.members(key)
    if (byLog.join() !== members.join()) return `${key} by its log: ${byLog}; by its members: ${members}`
    const byQuery = (await client.preview(query)).sample.map(({ id }) => id).sort()
    if (byQuery.join() !== members.join())
      return `${key} by its query: ${byQuery}; by its members: ${members}`
  }
  return undefined
}

async function membersOf(client: Client, key: string): Promise<string[]> {
  const response = await client.api(`audiences/${key}/members?limit=1000`)
  const { members } = (await response.json()) as { members: { id: string }[] }
  return members.map(({ id }) => id).sort()
}

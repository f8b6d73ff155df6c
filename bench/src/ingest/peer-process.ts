import { randomUUID } from 'node:crypto'
import { createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { event } from './event.ts'
import { type Load, runLoad } from './load.ts'

const [, , path = ''] = process.argv
const client = createClient({ connection: createChdbConnection({ path }) as never })
const profiles = Array.from({ length: 1_000 }, () => randomUUID())

/** The same values in the same columns, with nothing asked of them. */
function row(n: number, now: number) {
  const { messageId, userId, event: name, type, timestamp, properties, context } = event(n, now)
  return {
    workspace: 'default',
    type,
    name,
    profile: profiles[n % profiles.length],
    time: timestamp.slice(0, 23).replace('T', ' '),
    message_id: messageId,
    source: 'bench',
    user_id: userId,
    anonymous_id: '',
    properties,
    context,
    received_at: timestamp.slice(0, 23).replace('T', ' '),
  }
}

process.on('message', async (load: Load) => {
  const rate = await runLoad(load, async (first, count) => {
    const now = Date.now()
    const values = Array.from({ length: count }, (_, n) => row(first + n, now))
    await client.insert({ table: 'calls', values, format: 'JSONEachRow' })
  })
  process.send?.(rate)
})

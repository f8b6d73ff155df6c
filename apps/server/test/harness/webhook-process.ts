import { sql } from 'kysely'
import { Metrics } from '../../src/http/metrics.ts'
import { openBoss } from '../../src/jobs/open-boss.ts'
import { createLogger } from '../../src/log.ts'
import { openPostgres } from '../../src/postgres/open-postgres.ts'
import { openWebhooks, webhookQueue } from '../../src/webhooks/open-webhooks.ts'
import { Workspaces } from '../../src/workspaces/workspaces.ts'
import { TransitionList } from './transition-list.ts'

// Delivers so many transitions to a receiver, until it is killed: a server of nothing but webhooks.

const [dataFolder = '', url = '', transitions = ''] = process.argv.slice(2)
const logger = createLogger('error')
const database = await openPostgres({ path: dataFolder })
await new Workspaces(database).ensure({ id: 'default', name: 'default', asOf: null, samplePending: false })

const boss = await openBoss(database, { queues: [webhookQueue], alone: true, logger })
// As if the minute had passed after which the jobs of a server that was killed are given to another.
await sql`UPDATE pgboss.job SET started_on = started_on - interval '1 minute' WHERE state = 'active'`.execute(
  database,
)
await boss.maintain()

const log = new TransitionList()
const { webhooks, notify } = await openWebhooks({
  config: { secret: undefined, postgresUrl: undefined, dataFolder, webhookPrivate: true },
  database,
  boss,
  source: { log, identifiers: async () => new Map() },
  metrics: new Metrics(),
  logger,
})
const [existing] = await webhooks.list('default', 0, 1)
if (!existing)
  await webhooks.create('default', {
    url,
    audiences: 'all',
    format: 'muster',
    enabled: true,
    description: '',
  })
for (let count = 1; count <= Number(transitions); count++) log.add('default')
notify('default')
console.log('ready')

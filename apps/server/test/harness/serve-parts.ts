import { join } from 'node:path'
import { readConfig } from '@muster/server'
import { Warehouse } from '@muster/warehouse'
import { WordNet } from '@muster/wordnet'
import { afterAll } from 'vitest'
import { AudienceVersions } from '../../src/audiences/audience-versions.ts'
import { Audiences } from '../../src/audiences/audiences.ts'
import { Computations } from '../../src/audiences/computations.ts'
import { readTraitNames } from '../../src/audiences/trait-names.ts'
import { createApp } from '../../src/http/create-app.ts'
import { Metrics } from '../../src/http/metrics.ts'
import { openBoss } from '../../src/jobs/open-boss.ts'
import { Audits } from '../../src/live/audits.ts'
import { Live } from '../../src/live/live.ts'
import { StoredTransitionLog } from '../../src/live/stored-transition-log.ts'
import type { TransitionLog } from '../../src/live/transition-log.ts'
import { createLogger } from '../../src/log.ts'
import { openPostgres } from '../../src/postgres/open-postgres.ts'
import { openWebhooks, webhookQueue } from '../../src/webhooks/open-webhooks.ts'
import type { retryDelay } from '../../src/webhooks/retry-delay.ts'
import { Sessions } from '../../src/workspaces/sessions.ts'
import { Workspaces } from '../../src/workspaces/workspaces.ts'
import { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { apiKey, writeKey } from './keys.ts'
import { settingsFor } from './settings.ts'

export interface PartsOptions {
  readonly settings?: Readonly<Record<string, string>>
  /** In place of the log that is written. */
  readonly log?: TransitionLog
  readonly retryDelay?: typeof retryDelay
}

/** A server put together here, so that a test can reach its parts. */
export async function serveParts({ settings = {}, log, ...delays }: PartsOptions = {}) {
  const folder = await dataFolder()
  const warehouse = await Warehouse.open({ path: join(folder, 'clickhouse') })
  const database = await openPostgres({ path: join(folder, 'postgres') })
  const workspaces = new Workspaces(database)
  const workspace = await workspaces.ensure({
    id: 'default',
    name: 'default',
    asOf: null,
    samplePending: false,
  })
  await workspaces.addKey(workspace.id, 'api', apiKey)
  await workspaces.addKey(workspace.id, 'write', writeKey)
  const sessions = new Sessions()
  const config = readConfig({ ...settingsFor(folder), ...settings })
  const logger = createLogger('silent')
  const metrics = new Metrics()
  const boss = await openBoss(database, { queues: [webhookQueue], alone: true, logger })
  const stored = new StoredTransitionLog(warehouse, database)
  const webhookDelivery = await openWebhooks({
    ...{ config, database, boss, metrics, logger, ...delays },
    source: {
      log: log ?? stored,
      identifiers: (workspace, profiles) => warehouse.identifiers(workspace, profiles),
    },
  })
  const computations = new Computations(database)
  const audits = new Audits(database)
  const live = new Live({
    ...{ database, warehouse, computations, audits, auditHours: 24, logger },
    clock: Date.now,
    onWritten: id => webhookDelivery.notify(id),
    alone: true,
  })
  live.start()
  const app = await createApp(
    {
      config,
      warehouse,
      database,
      workspaces,
      sessions,
      webhookDelivery,
      metrics,
      dictionary: new WordNet(),
      audiences: new Audiences(database, {
        readTraits: workspaceId => readTraitNames(workspaceId, warehouse),
        onChange: workspaceId => live.definitionsChanged(workspaceId),
      }),
      audienceVersions: new AudienceVersions(database),
      computations,
      live,
      log: stored,
      audits,
      languageModel: undefined,
      firstAccess: { workspace, role: 'owner', source: '', author: 'sign-in link' },
    },
    { logger, pageFolder: folder },
  )
  const client = new Client(await app.listen({ port: 0 }))
  // An engine that is left open still writes to the folder while that is removed.
  afterAll(async () => {
    await app.close()
    await live.stop()
    await webhookDelivery.close()
    await boss.stop({ graceful: false })
    await warehouse.close()
    await database.destroy()
  })
  return { client, warehouse, database, workspaces, boss, webhookDelivery, signInToken: sessions.signInToken }
}

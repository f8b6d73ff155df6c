import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openLanguageModel } from '@muster/language-model'
import { Warehouse } from '@muster/warehouse'
import { WordNet } from '@muster/wordnet'
import type { FastifyInstance } from 'fastify'
import { AudienceVersions } from './audiences/audience-versions.ts'
import { Audiences } from './audiences/audiences.ts'
import { Computations } from './audiences/computations.ts'
import { readTraitNames } from './audiences/trait-names.ts'
import type { Config } from './config/config.ts'
import { cdnowEnd } from './demo/cdnow.ts'
import { loadDemo } from './demo/load-demo.ts'
import { createApp } from './http/create-app.ts'
import { Metrics } from './http/metrics.ts'
import { openBoss } from './jobs/open-boss.ts'
import { Audits } from './live/audits.ts'
import { Live } from './live/live.ts'
import { StoredTransitionLog } from './live/stored-transition-log.ts'
import { createLogger } from './log.ts'
import { exclusively } from './postgres/exclusively.ts'
import { type Database, openPostgres } from './postgres/open-postgres.ts'
import { openWebhooks, webhookQueue } from './webhooks/open-webhooks.ts'
import { Sessions } from './workspaces/sessions.ts'
import { type Workspace, Workspaces } from './workspaces/workspaces.ts'

export interface StartOptions {
  /** Where the built page is. */
  readonly pageFolder: string
  /** Is told what takes time at the start, and how far it is. */
  readonly onProgress?: (step: { stage: string; done: number; total: number }) => void
}

export interface RunningServer {
  readonly url: string
  /** Signs in on the page, as long as this server runs. */
  readonly signInToken: string
  /** Its name; and the instant at which sample data is meant to be seen, if it has any. */
  readonly workspace: { readonly name: string; readonly asOf: Date | null }
  /** The keys that were made at this start, and are kept nowhere. */
  readonly createdKeys: { readonly apiKey?: string; readonly writeKey?: string }
  /** Answers what was accepted, writes it, and closes the databases. */
  close(): Promise<void>
}

/** Opens the databases, makes the first workspace, and serves. Resolves once requests are answered. */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const logger = createLogger(config.logLevel)
  await Promise.all([config.dataFolder, options.pageFolder].map(folder => mkdir(folder, { recursive: true })))
  const { warehouse, database } = await openStorage(config)
  const workspaces = new Workspaces(database)
  await workspaces.ensureBuiltInAudiences()
  const { workspace, createdKeys } = await openFirstWorkspace(config, workspaces)
  if (workspace.samplePending) await loadSample(workspace, warehouse, workspaces, options)

  const alone = config.postgresUrl === undefined
  const metrics = new Metrics()
  const boss = await openBoss(database, { queues: [webhookQueue], alone, logger })
  const log = new StoredTransitionLog(warehouse, database)
  const webhookDelivery = await openWebhooks({
    ...{ config, database, boss, metrics, logger },
    source: { log, identifiers: (workspace, profiles) => warehouse.identifiers(workspace, profiles) },
  })
  const computations = new Computations(database)
  const audits = new Audits(database)
  const live = new Live({
    ...{ database, warehouse, computations, audits, logger },
    auditHours: config.auditHours,
    clock: Date.now,
    onWritten: workspaceId => webhookDelivery.notify(workspaceId),
    alone,
  })
  live.start()

  const sessions = new Sessions()
  const dictionary = new WordNet()
  const app = await createApp(
    {
      config,
      warehouse,
      database,
      workspaces,
      sessions,
      webhookDelivery,
      metrics,
      dictionary,
      audiences: new Audiences(database, {
        plan: config.plan,
        readTraits: workspaceId => readTraitNames(workspaceId, warehouse),
        onChange: workspaceId => live.definitionsChanged(workspaceId),
      }),
      audienceVersions: new AudienceVersions(database),
      computations,
      live,
      log,
      audits,
      languageModel: config.ai && (await openLanguageModel(config.ai)),
      firstAccess: { workspace, role: 'owner', source: '', author: 'sign-in link' },
    },
    { logger, pageFolder: options.pageFolder },
  )
  const close = async () => {
    await app.close()
    await live.stop()
    await webhookDelivery.close()
    await boss.stop({ graceful: false })
    await warehouse.close()
    await database.destroy()
    dictionary.close()
    logger.info('stopped')
  }
  try {
    const url = await listen(app, config)
    return { url, signInToken: sessions.signInToken, workspace, createdKeys, close }
  } catch (error) {
    // What is at work would keep the process.
    await close()
    throw error
  }
}

async function openStorage(config: Config): Promise<{ warehouse: Warehouse; database: Database }> {
  const { clickhouseUrl, postgresUrl, dataFolder } = config
  if (clickhouseUrl && postgresUrl) {
    const database = await opening('PostgreSQL', openPostgres({ url: postgresUrl }))
    const warehouse = Warehouse.open({ url: clickhouseUrl }, work =>
      exclusively(database, 'write calls', work),
    )
    return { database, warehouse: await opening('ClickHouse', warehouse) }
  }
  // The warehouse goes first: it locks the data folder, which embedded PostgreSQL does not.
  const warehouse = Warehouse.open(
    clickhouseUrl ? { url: clickhouseUrl } : { path: join(dataFolder, 'clickhouse') },
  )
  return {
    warehouse: await opening('ClickHouse', warehouse),
    database: await opening(
      'PostgreSQL',
      openPostgres(postgresUrl ? { url: postgresUrl } : { path: join(dataFolder, 'postgres') }),
    ),
  }
}

async function opening<Opened>(what: string, opened: Promise<Opened>): Promise<Opened> {
  try {
    return await opened
  } catch (error) {
    throw new Error(`${what} cannot be opened: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

/** The workspace that the first start makes, and the keys that it has been told of or must make. */
async function openFirstWorkspace(config: Config, workspaces: Workspaces) {
  const first = await workspaces.ensure(
    config.demo
      ? { id: 'demo', name: 'demo', asOf: cdnowEnd, samplePending: true }
      : { id: 'default', name: 'default', asOf: null, samplePending: false },
  )
  const workspace = { ...first, zone: config.timezone ?? first.zone }
  await workspaces.setZone(workspace.id, workspace.zone)
  const keys = { apiKey: config.apiKey, writeKey: config.writeKey }
  if (keys.apiKey) await workspaces.addKey(workspace.id, 'api', keys.apiKey)
  if (keys.writeKey) await workspaces.addKey(workspace.id, 'write', keys.writeKey)
  const [hasApiKey, hasWriteKey] = [
    await workspaces.hasKey(workspace.id, 'api'),
    await workspaces.hasKey(workspace.id, 'write'),
  ]
  const createdKeys = {
    ...(!hasApiKey && { apiKey: await workspaces.addKey(workspace.id, 'api') }),
    ...(!hasWriteKey && { writeKey: await workspaces.addKey(workspace.id, 'write') }),
  }
  return { workspace, createdKeys }
}

async function loadSample(
  workspace: Workspace,
  warehouse: Warehouse,
  workspaces: Workspaces,
  { onProgress = () => undefined }: StartOptions,
): Promise<void> {
  await workspaces.loadSampleOnce(workspace.id, () =>
    loadDemo(warehouse, workspace.id, (done, total) =>
      onProgress({ stage: 'Loading the sample data', done, total }),
    ),
  )
}

/** The address to open: of a server that listens everywhere, this machine's own. */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  const url = new URL(await app.listen({ host, port }))
  if (host === '0.0.0.0' || host === '::') url.hostname = '127.0.0.1'
  return url.origin
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { Warehouse } from '@muster/warehouse'
import { ClickHouse } from '@muster/warehouse/sql'
import { createChdbConnection } from 'chdb/connection'
import { generateData } from '../data/generate-data.ts'
import { reportGrowth, timesInProcess, timesOverPopulation } from './bench-growth.ts'
import { benchInProcess } from './bench-in-process.ts'
import { benchShared } from './bench-shared.ts'
import { benchSql } from './bench-sql.ts'
import { openDuckDB } from './open-duckdb.ts'

const eventsPerProfile = 20

/** The language over a population and in process, each beside its peers; and how both grow. */
export async function benchLanguage(events = 10_000_000): Promise<void> {
  await benchInProcess()
  const inProcess = []
  for (const size of [10, 100, 1_000, 10_000]) inProcess.push([size, await timesInProcess(size)] as const)
  const population: [number, Awaited<ReturnType<typeof timesOverPopulation>>][] = []
  for (const size of [events / 10, events, events * 5])
    await withData(size, async ({ warehouse, client, folder }) => {
      population.push([size, await timesOverPopulation(warehouse)])
      if (size !== events) return
      const duckdb = await openDuckDB(client, folder)
      const clickhouse = await ClickHouse.open({ path: join(folder, 'clickhouse') })
      await benchShared({ warehouse, clickhouse, client })
      await benchSql({ warehouse, clickhouse, client, duckdb })
      await clickhouse.close()
      duckdb.close()
    })
  await reportGrowth(population, inProcess)
}

interface BenchData {
  readonly warehouse: Warehouse
  readonly client: ReturnType<typeof createClient>
  /** A folder that is deleted afterwards. */
  readonly folder: string
}

/** Does some work on a warehouse of so many generated events. */
async function withData(events: number, work: (data: BenchData) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  const path = join(folder, 'clickhouse')
  const warehouse = await Warehouse.open({ path })
  const client = createClient({ connection: createChdbConnection({ path }) as never })
  try {
    const profiles = Math.ceil(events / eventsPerProfile)
    console.log(`${events.toLocaleString('en')} events of ${profiles.toLocaleString('en')} profiles\n`)
    await generateData(client, { events, profiles }, done =>
      process.stderr.write(`\r${done.toLocaleString('en')} `),
    )
    process.stderr.write('\n')
    await work({ warehouse, client, folder })
  } finally {
    await client.close()
    await warehouse.close()
    await rm(folder, { recursive: true, force: true })
  }
}

import { mkdtemp } from 'node:fs/promises'
import { withServer } from './ingest/server-process.ts'
import { measureLatency } from './live/measure-latency.ts'

const folder = await mkdtemp('/tmp/bl-')
await withServer(folder, server => measureLatency(server, Number(process.argv[2])))
process.exit(0)

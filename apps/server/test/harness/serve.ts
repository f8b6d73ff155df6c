import { join } from 'node:path'
import { type RunningServer, readConfig, type StartOptions, startServer } from '@muster/server'
import { afterAll } from 'vitest'
import { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { settingsFor } from './settings.ts'

/** Starts a server in this process, on a port of its own. */
export function start(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  onProgress: StartOptions['onProgress'] = () => undefined,
): Promise<RunningServer> {
  const config = readConfig({ ...settingsFor(folder), ...settings })
  return startServer(config, { pageFolder: join(folder, 'page'), onProgress })
}

/** A client of a server that runs as long as the tests of the file do. */
export async function serve(settings: Readonly<Record<string, string>> = {}): Promise<Client> {
  const server = await start(await dataFolder(), settings)
  afterAll(() => server.close())
  return new Client(server.url)
}

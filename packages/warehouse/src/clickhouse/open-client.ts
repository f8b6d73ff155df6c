import {
  type ClickHouseClient,
  ClickHouseLogLevel,
  type ClickHouseSettings,
  createClient,
} from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import type { ClickHouseLocation } from './location.ts'

const longestStatement = 60

const settings = {
  session_timezone: 'UTC',
  date_time_input_format: 'best_effort',
  // A string stays a string, however much it looks like a date.
  input_format_try_infer_dates: 0,
  input_format_try_infer_datetimes: 0,
  // Groups are small: threads to read one would cost more than they save.
  input_format_parallel_parsing: 0,
  output_format_json_quote_64bit_integers: 0,
  max_execution_time: longestStatement,
  // The largest query that the language admits, and a hundred of the usual in one statement.
  max_query_size: '8388608',
  max_ast_elements: '1000000',
  max_expanded_ast_elements: '10000000',
} satisfies ClickHouseSettings

const settingsOfServer = {
  ...settings,
  // Rows are on disk before they are acknowledged, whatever the server's profile says; groups are made here.
  async_insert: 0,
  // What nobody waits for any more is not worked out.
  cancel_http_readonly_queries_on_client_close: 1,
} satisfies ClickHouseSettings

/** A client of a server, or of the engine in this process. Throws where another process has the data folder. */
export function openClient(location: ClickHouseLocation): Promise<ClickHouseClient> {
  return 'url' in location ? openRemote(location.url) : openEmbedded(location.path)
}

async function openRemote(url: string): Promise<ClickHouseClient> {
  return createClient({
    url,
    clickhouse_settings: settingsOfServer,
    request_timeout: longestStatement * 1_000,
    // Long lists of values do not fit into a URL.
    use_multipart_params_auto: true,
    // Failures are thrown, and told once by who catches them.
    log: { level: ClickHouseLogLevel.OFF },
  })
}

type ClientOptions = NonNullable<Parameters<typeof createClient>[0]>

async function openEmbedded(path: string): Promise<ClickHouseClient> {
  const connection = createChdbConnection({ path })
  // One interface, declared in two packages that differ in where they allow undefined.
  const client = createClient({
    connection: connection as unknown as NonNullable<ClientOptions['connection']>,
  })
  // Set once: settings that go with each statement make the engine read through all of an insert's rows for another.
  for (const [name, value] of Object.entries(settings))
    await client.command({ query: `SET ${name} = ${typeof value === 'number' ? value : `'${value}'`}` })
  return client
}

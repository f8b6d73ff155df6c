import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { readForm } from './read-form.ts'
import { Refusal } from './refusal.ts'

/** A statement as ClickHouse's HTTP interface is told of it. */
export interface StatementRequest {
  /** With the rows of an insert behind it. */
  readonly sql: string
  /** Values for `{name:Type}`, in the escaped form of tab-separated values. */
  readonly params: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
  /** Of an answer whose statement names none. */
  readonly format: string
  readonly queryId: string
  /** Whether an answer may be compressed, if the client takes that. */
  readonly isCompressed: boolean
}

/** What a server takes by default: `http_max_uri_size`, `http_max_field_value_size`. */
const longestUri = 1_048_576
const longestField = 131_072

/** What is asked of the interface and no setting. */
const ownNames = new Set(['query', 'query_id', 'database', 'default_format', 'user', 'password'])
/** Settings of the HTTP server, which the embedded engine does not have. */
const ofHttp = new Set([
  'enable_http_compression',
  'http_headers_progress_interval_ms',
  'send_progress_in_http_headers',
  'wait_end_of_query',
])

/** Reads a request whole. Throws `Refusal` for what a server would not take. */
export async function readRequest(request: IncomingMessage): Promise<StatementRequest> {
  const { url = '/', headers } = request
  if (url.length > longestUri) throw new Refusal(414, 0, 'URI too long', 'HTTP_URI_TOO_LONG')
  const sent = await readBody(request)
  const form = readForm(headers['content-type'], sent)
  const fields = new Map([...new URL(url, 'http://localhost').searchParams, ...(form ?? [])])
  for (const [name, value] of fields) {
    if (Buffer.byteLength(value) > longestField)
      throw new Refusal(400, 0, `Field value of ${name} too long`, 'HTML_FORM_ERROR')
  }
  if (fields.has('session_id')) throw new Refusal(501, 48, 'Sessions are not served here', 'NOT_IMPLEMENTED')
  const named = [...fields]
  return {
    sql: [fields.get('query'), form ? undefined : sent.toString()].filter(Boolean).join('\n'),
    params: Object.fromEntries(
      named
        .filter(([name]) => name.startsWith('param_'))
        .map(([name, value]) => [name.slice('param_'.length), value]),
    ),
    settings: Object.fromEntries(named.filter(([name]) => isSetting(name)).sort()),
    format: header(headers['x-clickhouse-format']) ?? fields.get('default_format') ?? 'TabSeparated',
    queryId: fields.get('query_id') ?? '',
    isCompressed: fields.get('enable_http_compression') === '1',
  }
}

function isSetting(name: string): boolean {
  return !ownNames.has(name) && !ofHttp.has(name) && !name.startsWith('param_')
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  return request.headers['content-encoding'] === 'gzip' ? promisify(gunzip)(body) : body
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

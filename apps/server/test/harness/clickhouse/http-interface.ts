import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Engine } from './engine.ts'
import { readRequest, type StatementRequest } from './read-request.ts'
import { refusalOf } from './refusal.ts'

/** ClickHouse's HTTP interface to an engine. */
export function httpInterface(engine: Engine): Server {
  const server = createServer({ maxHeaderSize: 2_097_152 }, (request, response) => {
    void serve(request, response, engine).catch(error => refuse(response, error))
  })
  server.keepAliveTimeout = 30_000
  return server
}

async function serve(request: IncomingMessage, response: ServerResponse, engine: Engine): Promise<void> {
  if (request.url === '/ping') return void response.end('Ok.\n')
  const statement = await readRequest(request)
  if (statement.sql === '') return void response.end('Ok.\n')
  const pieces = engine.run(statement)
  // What fails before there is anything to answer has a status of its own.
  const first = await pieces.next()
  const answer = Readable.from(first.done ? [] : joined(first.value, pieces), { objectMode: false })
  describe(statement, response)
  if (!statement.isCompressed || !acceptsGzip(request)) return pipeline(answer, response)
  response.setHeader('Content-Encoding', 'gzip')
  return pipeline(answer, createGzip(), response)
}

async function* joined(first: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* pieces
}

function describe({ queryId, format }: StatementRequest, response: ServerResponse): void {
  response.setHeader('X-ClickHouse-Query-Id', queryId)
  response.setHeader('X-ClickHouse-Format', format)
  response.setHeader('X-ClickHouse-Summary', JSON.stringify({ read_rows: '0', written_rows: '0' }))
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return String(headers['accept-encoding'] ?? '').includes('gzip')
}

/** What fails in the middle of an answer ends it short; a client that is gone is told nothing. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const { status, code, message } = refusalOf(error)
  response.statusCode = status
  response.setHeader('X-ClickHouse-Exception-Code', code)
  response.end(`${message}\n`)
}

import { createClient } from '@clickhouse/client'
import { afterAll, expect, test } from 'vitest'
import { ClickHouseServer } from './clickhouse-server.ts'

const server = await ClickHouseServer.start()
const client = createClient({ url: server.url, compression: { response: true, request: true } })
afterAll(() => client.close())

async function rows(query: string, more: Omit<Parameters<typeof client.query>[0], 'query' | 'format'> = {}) {
  return (await client.query({ query, format: 'JSONEachRow', ...more })).json()
}

test('it is there', async () => {
  expect(await client.ping()).toEqual({ success: true })
})

test('rows that are inserted are read, in any format', async () => {
  await client.command({ query: 'CREATE TABLE fruit (name String, n Int32) ENGINE = MergeTree ORDER BY n' })
  const values = [
    { name: 'apple', n: 1 },
    { name: `pear's\n`, n: 2 },
  ]
  await client.insert({ table: 'fruit', values, format: 'JSONEachRow' })
  expect(await rows('SELECT * FROM fruit ORDER BY n')).toEqual(values)
  const csv = await client.query({ query: 'SELECT n FROM fruit ORDER BY n', format: 'CSVWithNames' })
  expect(await csv.text()).toBe('"n"\n1\n2\n')
})

test('a long answer comes in pieces', async () => {
  const result = await client.query({ query: 'SELECT number FROM numbers(300000)', format: 'JSONEachRow' })
  let count = 0
  for await (const some of result.stream()) count += some.length
  expect(count).toBe(300_000)
})

test('settings and parameters are those of their own request', async () => {
  const query = 'SELECT timezone() AS zone, {a:String} AS a, {b:Array(UInt8)} AS b'
  const asked = (zone: string, a: string) =>
    rows(query, { query_params: { a, b: [1, 2] }, clickhouse_settings: { session_timezone: zone } })
  const zones = ['Asia/Tokyo', 'Europe/Oslo', 'UTC']
  const answers = await Promise.all(zones.map((zone, n) => asked(zone, `a\t'${n}'\\`)))
  expect(answers).toEqual(zones.map((zone, n) => [{ zone, a: `a\t'${n}'\\`, b: [1, 2] }]))
  expect(await rows('SELECT {a:String} AS a', { query_params: { a: 'x' } })).toEqual([{ a: 'x' }])
  await expect(rows('SELECT {a:String} AS a')).rejects.toMatchObject({ code: '456' })
})

test('what fails says so with its code', async () => {
  await expect(rows('SELECT nothing')).rejects.toMatchObject({ code: '47', type: 'UNKNOWN_IDENTIFIER' })
  await expect(rows('SELECT 1', { clickhouse_settings: { no_such_setting: 1 } })).rejects.toMatchObject({
    code: '115',
  })
  const response = await fetch(server.url, { method: 'POST', body: 'SELECT * FROM nowhere' })
  expect([response.status, response.headers.get('x-clickhouse-exception-code')]).toEqual([404, '60'])
})

test('what fails in the middle of its answer ends it short', async () => {
  await expect(rows('SELECT throwIf(number = 250000) FROM numbers(300000)')).rejects.toThrow()
})

test('values that are longer than a server takes are refused', async () => {
  const a = 'x'.repeat(140_000)
  const asked = rows('SELECT {a:String}', { query_params: { a }, use_multipart_params: true })
  await expect(asked).rejects.toThrow('too long')
})

test('those who leave in the middle harm nobody', async () => {
  const leave = Array.from({ length: 20 }, async (_, n) => {
    const gone = new AbortController()
    const answer = fetch(server.url, {
      method: 'POST',
      body: 'SELECT number, randomPrintableASCII(100) FROM numbers(3000000)',
      signal: gone.signal,
    })
    setTimeout(() => gone.abort(), n * 5)
    await answer.then(response => response.text()).catch(() => undefined)
  })
  await Promise.all(leave)
  expect(await rows('SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('what was stored is there after a kill', async () => {
  await client.command({ query: 'CREATE TABLE kept (n Int32) ENGINE = MergeTree ORDER BY n' })
  await client.insert({ table: 'kept', values: [{ n: 1 }], format: 'JSONEachRow' })
  await server.kill()
  await expect(rows('SELECT 1')).rejects.toThrow()
  await server.startAgain()
  expect(await rows('SELECT n FROM kept')).toEqual([{ n: 1 }])
})

import type { ClickHouseClient } from '@clickhouse/client'

export const at = new Date('2026-06-01T00:00:00Z')
const at64 = `toDateTime64('2026-06-01 00:00:00', 3, 'UTC')`
const perInsert = 500_000

/** Fills the tables from within the engine: a year of events of so many profiles, with three traits. */
export async function generateData(
  client: ClickHouseClient,
  size: { readonly events: number; readonly profiles: number },
  onProgress: (done: number) => void,
): Promise<void> {
  const run = (query: string) => client.command({ query })
  const profile = (seed: string) => `reinterpretAsUUID(sipHash128(toString(${seed})))`
  await run(`INSERT INTO identifiers SELECT 'bench', ${profile('number')}, 'user_id', toString(number)
             FROM numbers(${size.profiles})`)
  await run(`INSERT INTO traits SELECT 'bench', key, ${profile('number')}, ${at64} - INTERVAL 400 DAY, 't' || key,
               multiIf(key = 'plan', concat('{"v":"', ['free', 'pro', 'team'][1 + number % 3], '"}'),
                       key = 'phone', if(number % 2 = 0, '{"v":"+31"}', '{}'), '{"v":5}'), map()
             FROM numbers(${size.profiles}) ARRAY JOIN ['plan', 'phone', 'score'] AS key`)
  await run(`INSERT INTO attributes VALUES
    ('bench', 'property', 'Order Completed', 'revenue', 'number'), ('bench', 'property', 'Order Completed', 'quantity', 'number'),
    ('bench', 'property', 'Product Viewed', 'category', 'string'), ('bench', 'property', 'Product Viewed', 'price', 'number'),
    ('bench', 'property', 'Product Added', 'category', 'string'), ('bench', 'property', 'Page Viewed', 'path', 'string'),
    ('bench', 'trait', '', 'plan', 'string'), ('bench', 'trait', '', 'phone', 'string'), ('bench', 'trait', '', 'score', 'number')`)
  for (let done = 0; done < size.events; done += perInsert) {
    const count = Math.min(perInsert, size.events - done)
    await run(`INSERT INTO calls (workspace, type, name, profile, time, message_id, properties)
      SELECT 'bench', 'track',
        ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened', 'Page Viewed']
          [multiIf(n % 10 < 1, 1, n % 10 < 5, 2, n % 10 < 6, 3, n % 10 < 7, 4, 5)] AS name,
        ${profile(`rand(1) % ${size.profiles}`)}, ${at64} - toIntervalMillisecond(rand64(2) % 31536000000), toString(n),
        multiIf(
          name = 'Order Completed', concat('{"revenue":', toString(rand(3) % 20000 / 100), ',"quantity":', toString(rand(4) % 10), '}'),
          name IN ('Product Viewed', 'Product Added'),
            concat('{"category":"', ['jazz', 'rock', 'folk', 'metal'][1 + rand(5) % 4], '","price":', toString(rand(6) % 100), '}'),
          name = 'Page Viewed', concat('{"path":"/p', toString(rand(7) % 100), '"}'), '{}')
      FROM (SELECT number + ${done} AS n FROM numbers(${count}))`)
    onProgress(done + count)
  }
}

import type { ClickHouseClient } from '@clickhouse/client'

/** The workspace of the data, and the instant that they end at. */
export const workspace = 'bench'
export const at = new Date('2026-06-01T00:00:00Z')

const at64 = `toDateTime64('2026-06-01 00:00:00', 3, 'UTC')`
const perInsert = 500_000

/**
 * Fills the tables from within the engine: a year of events of so many profiles, received as they happened, with traits;
 * of pages, what the context says of the visitor; and accounts of twenty users each.
 */
export async function generateData(
  client: ClickHouseClient,
  size: { readonly events: number; readonly profiles: number },
  onProgress: (done: number) => void,
): Promise<void> {
  const run = (query: string) => client.command({ query })
  await run(`INSERT INTO identifiers (workspace, profile, type, value)
             SELECT '${workspace}', ${profile('number')}, 'user_id', toString(number) FROM numbers(${size.profiles})`)
  await run(`INSERT INTO traits (workspace, key, profile, time, message_id, value)
             SELECT '${workspace}', key, ${profile('number')}, ${at64} - INTERVAL 400 DAY, 't' || key,
               multiIf(key = 'plan', concat('{"v":"', ['free', 'pro', 'team'][1 + number % 3], '"}'),
                       key = 'phone', if(number % 2 = 0, '{"v":"+31"}', '{}'),
                       key = 'name', concat('{"v":"', ['Ann', 'Ben', 'Cleo', 'Änne'][1 + number % 4], ' ', toString(number), '"}'),
                       key = 'birthday', concat('{"v":"', toString(toDate('1960-01-01') + number % 18000), '"}'),
                       concat('{"v":', toString(number % 100), '}'))
             FROM numbers(${size.profiles}) ARRAY JOIN ['plan', 'phone', 'name', 'birthday', 'limit'] AS key`)
  await run(`INSERT INTO account_users (workspace, account, profile, time)
             SELECT '${workspace}', concat('account ', toString(intDiv(number, 20))), ${profile('number')}, ${at64} - INTERVAL 400 DAY
             FROM numbers(${size.profiles})`)
  await run(`INSERT INTO attributes (workspace, scope, event, path, type) VALUES ${attributes
    .map(row => `('${[workspace, ...row].join("', '")}')`)
    .join(', ')}`)
  for (let done = 0; done < size.events; done += perInsert) {
    const count = Math.min(perInsert, size.events - done)
    await run(`INSERT INTO calls (workspace, type, name, profile, time, message_id, properties, property_lists, visitor, received_at)
      SELECT '${workspace}', if(name = 'Page Viewed', 'page', 'track'),
        ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened', 'Page Viewed']
          [multiIf(n % 10 < 1, 1, n % 10 < 5, 2, n % 10 < 6, 3, n % 10 < 7, 4, 5)] AS name,
        ${profile(`rand(1) % ${size.profiles}`)}, ${at64} - toIntervalMillisecond(rand64(2) % 31536000000) AS happened_at, toString(n),
        multiIf(
          name = 'Order Completed', concat('{"revenue":', toString(rand(3) % 20000 / 100), ',"quantity":', toString(rand(4) % 10), '}'),
          name IN ('Product Viewed', 'Product Added'),
            concat('{"category":"', ['jazz', 'rock', 'folk', 'metal'][1 + rand(5) % 4], '","price":', toString(rand(6) % 100), '}'),
          name = 'Page Viewed', concat('{"path":"/p', toString(rand(7) % 100), '"}'), '{}'),
        if(name = 'Order Completed',
           CAST(map('products.sku', ['ssku-' || toString(rand(8) % 500), 'ssku-' || toString(rand(9) % 500)]), 'Map(LowCardinality(String), Array(String))'),
           map()),
        if(name = 'Page Viewed',
           CAST(map('country', ['sNL', 'sBE', 'sDE', 'sFR', 'sUS'][1 + rand(10) % 5], 'device', ['smobile', 'sdesktop'][1 + rand(11) % 2]), 'Map(LowCardinality(String), String)'),
           map()),
        happened_at
      FROM (SELECT number + ${done} AS n FROM numbers(${count}))`)
    onProgress(done + count)
  }
}

const attributes = [
  ['property', 'Order Completed', 'revenue', 'number'],
  ['property', 'Order Completed', 'quantity', 'number'],
  ['property', 'Order Completed', 'products.sku', 'list'],
  ['property', 'Product Viewed', 'category', 'string'],
  ['property', 'Product Viewed', 'price', 'number'],
  ['property', 'Product Added', 'category', 'string'],
  ['property', 'Product Added', 'price', 'number'],
  ['property', 'Page Viewed', 'path', 'string'],
  ['trait', '', 'plan', 'string'],
  ['trait', '', 'phone', 'string'],
  ['trait', '', 'name', 'string'],
  ['trait', '', 'birthday', 'date'],
  ['trait', '', 'limit', 'number'],
]

function profile(seed: string): string {
  return `reinterpretAsUUID(sipHash128(toString(${seed})))`
}

import { type BenchedQuery, queries as previewed } from '../preview/queries.ts'

/** A profile stands there more than once until the engine has merged its rows. */
const everybody = `SELECT DISTINCT profile FROM identifiers WHERE workspace = 'bench'`
const until = `time <= {at:DateTime64(3)}`
const since = (days: number) => `time >= {at:DateTime64(3)} - INTERVAL ${days} DAY`
const eventsOf = (name: string) => `FROM calls WHERE workspace = 'bench' AND name = '${name}' AND ${until}`
const duckSince = (days: number) => `time >= $at::TIMESTAMPTZ - INTERVAL ${days} DAY`
const duckUntil = `time <= $at::TIMESTAMPTZ`
const duckEventsOf = (name: string) => `FROM events WHERE name = '${name}' AND ${duckUntil}`
const duckTraitsOf = (key: string) => `FROM traits WHERE key = '${key}' AND ${duckUntil}`
const traitsOf = (key: string) => `FROM traits WHERE workspace = 'bench' AND key = '${key}' AND ${until}`
const milliseconds = 'toUnixTimestamp64Milli(time)'

/** Twenty queries of all kinds. */
export const queries: readonly BenchedQuery[] = [
  ...previewed,
  {
    text: "visitor('country').one_of('NL', 'BE')",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND type IN ('track', 'page', 'screen', 'identify') AND ${until}
                AND mapContains(visitor, 'country')
              GROUP BY profile HAVING argMax(visitor['country'] IN ('sNL', 'sBE'), (time, message_id))`,
    duckdb: `SELECT profile FROM events WHERE ${duckUntil} AND country IS NOT NULL
             GROUP BY profile HAVING arg_max(country IN ('NL', 'BE'), (time, message_id))`,
  },
  {
    text: "visitor('sessions') >= 22",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND type IN ('track', 'page', 'screen', 'identify') AND ${until}
              GROUP BY profile
              HAVING 1 + arrayCount(gap -> gap > 1800000, arrayDifference(arraySort(groupArray(${milliseconds})))) >= 22`,
    duckdb: `SELECT profile FROM (
               SELECT profile, time > lag(time) OVER (PARTITION BY profile ORDER BY time) + INTERVAL 30 MINUTE AS is_later
               FROM events WHERE ${duckUntil})
             GROUP BY profile HAVING 1 + count(*) FILTER (is_later) >= 22`,
  },
  {
    text: "trait('birthday').days_to_anniversary() <= 14",
    members: `SELECT profile ${traitsOf('birthday')} GROUP BY profile
              HAVING argMax((toDayOfYear(parseDateTimeBestEffort(value.v.:String)) - toDayOfYear({at:DateTime64(3)}) + 365) % 365,
                            (time, message_id)) <= 14`,
    duckdb: `SELECT profile ${duckTraitsOf('birthday')} GROUP BY profile
             HAVING (dayofyear(arg_max(value, (time, message_id))::DATE) - dayofyear($at::TIMESTAMPTZ) + 365) % 365 <= 14`,
  },
  {
    text: "trait('name').lower().starts_with('änne 1') AND trait('limit') > 50",
    members: `SELECT profile FROM traits WHERE workspace = 'bench' AND key IN ('name', 'limit') AND ${until}
              GROUP BY profile
              HAVING startsWith(lowerUTF8(argMaxIf(value.v.:String, (time, message_id), key = 'name')), 'änne 1')
                AND argMaxIf(value.v::Nullable(Float64), (time, message_id), key = 'limit') > 50`,
    duckdb: `SELECT profile FROM traits WHERE key IN ('name', 'limit') AND ${duckUntil} GROUP BY profile
             HAVING starts_with(lower(arg_max(value, (time, message_id)) FILTER (key = 'name')), 'änne 1')
               AND arg_max(TRY_CAST(value AS DOUBLE), (time, message_id)) FILTER (key = 'limit') > 50`,
  },
  {
    text: "event('Order Completed').where(property('revenue') > trait('limit')).within(30 days).count() >= 2",
    members: `SELECT profile FROM (SELECT profile, argMax(value.v::Nullable(Float64), (time, message_id)) AS trait_limit
                                   ${traitsOf('limit')} GROUP BY profile) AS t
              INNER JOIN (SELECT profile, properties.revenue::Nullable(Float64) AS revenue
                          ${eventsOf('Order Completed')} AND ${since(30)}) AS e USING profile
              WHERE revenue > trait_limit GROUP BY profile HAVING count() >= 2`,
    duckdb: `SELECT profile FROM (SELECT profile, revenue ${duckEventsOf('Order Completed')} AND ${duckSince(30)})
             JOIN (SELECT profile, arg_max(TRY_CAST(value AS DOUBLE), (time, message_id)) AS trait_limit
                   ${duckTraitsOf('limit')} GROUP BY profile) USING (profile)
             WHERE revenue > trait_limit GROUP BY profile HAVING count(*) >= 2`,
  },
  {
    text: "event('Product Viewed').where(event('Product Added').where(property('category') = property(parent: 'category')).within(parent: 1 days).count() >= 1).within(30 days).count() >= 1",
    members: `SELECT profile FROM (
                SELECT profile,
                  groupArrayIf((${milliseconds}, properties.category.:String), name = 'Product Viewed') AS viewed,
                  groupArrayIf((${milliseconds}, properties.category.:String), name = 'Product Added') AS added
                FROM calls WHERE workspace = 'bench' AND name IN ('Product Viewed', 'Product Added') AND ${until} AND ${since(30)}
                GROUP BY profile
              ) WHERE arrayExists(v -> arrayExists(a -> a.1 > v.1 AND a.1 <= v.1 + 86400000 AND a.2 = v.2, added), viewed)`,
    duckdb: `SELECT DISTINCT profile FROM events v
             WHERE name = 'Product Viewed' AND ${duckUntil} AND ${duckSince(30)} AND EXISTS (
               SELECT 1 FROM events a WHERE a.profile = v.profile AND a.name = 'Product Added' AND a.time <= $at::TIMESTAMPTZ
                 AND a.category = v.category AND a.time > v.time AND a.time <= v.time + INTERVAL 1 DAY)`,
  },
  {
    text: "event('Product Added').within(90 days).count() > event('Product Viewed').within(90 days).count()",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND name IN ('Product Added', 'Product Viewed') AND ${until} AND ${since(90)}
              GROUP BY profile HAVING countIf(name = 'Product Added') > countIf(name = 'Product Viewed')`,
    duckdb: `SELECT profile FROM events WHERE name IN ('Product Added', 'Product Viewed') AND ${duckUntil} AND ${duckSince(90)}
             GROUP BY profile HAVING count(*) FILTER (name = 'Product Added') > count(*) FILTER (name = 'Product Viewed')`,
  },
  {
    text: "event('Product Viewed').within(90 days).unique(property('category')).count() >= 3",
    members: `SELECT profile ${eventsOf('Product Viewed')} AND ${since(90)}
              GROUP BY profile HAVING uniqExact(properties.category.:String) >= 3`,
    duckdb: `SELECT profile ${duckEventsOf('Product Viewed')} AND ${duckSince(90)}
             GROUP BY profile HAVING count(DISTINCT category) >= 3`,
  },
  {
    text: "event('Order Completed').where(property('products.sku').one_of('sku-1', 'sku-2', 'sku-3')).during(last month).count() >= 1",
    members: `SELECT DISTINCT profile FROM calls
              WHERE workspace = 'bench' AND name = 'Order Completed' AND time >= '2026-05-01' AND time < '2026-06-01'
                AND hasAny(property_lists['products.sku'], ['ssku-1', 'ssku-2', 'ssku-3'])`,
    duckdb: `SELECT DISTINCT profile FROM events
             WHERE name = 'Order Completed' AND time >= '2026-05-01T00:00:00Z' AND time < '2026-06-01T00:00:00Z'
               AND list_has_any(skus, ['sku-1', 'sku-2', 'sku-3'])`,
  },
  {
    text: "NOT (event('Page Viewed').last(property('path')) = '/p7' OR trait('plan') = 'free') AND event().within(7 days).count() = 0",
    members: `${everybody} AND profile NOT IN (
                SELECT profile ${eventsOf('Page Viewed')} GROUP BY profile
                HAVING argMax(properties.path.:String, (time, message_id)) = '/p7')
              AND profile NOT IN (
                SELECT profile ${traitsOf('plan')} GROUP BY profile HAVING argMax(value.v.:String, (time, message_id)) = 'free')
              AND profile NOT IN (SELECT profile FROM calls WHERE workspace = 'bench' AND name != '' AND ${until} AND ${since(7)})`,
    duckdb: `SELECT profile FROM profiles WHERE profile NOT IN (
               SELECT profile ${duckEventsOf('Page Viewed')} GROUP BY profile HAVING arg_max(path, (time, message_id)) = '/p7')
             AND profile NOT IN (
               SELECT profile ${duckTraitsOf('plan')} GROUP BY profile HAVING arg_max(value, (time, message_id)) = 'free')
             AND profile NOT IN (SELECT profile FROM events WHERE ${duckUntil} AND ${duckSince(7)})`,
  },
]

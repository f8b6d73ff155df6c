import { type BenchedQuery, queries as previewed } from '../preview/queries.ts'

/** A profile stands there more than once until the engine has merged its rows. */
const everybody = `SELECT DISTINCT profile FROM identifiers WHERE workspace = 'bench'`
const until = `time <= {at:DateTime64(3)}`
const since = (days: number) => `time >= {at:DateTime64(3)} - INTERVAL ${days} DAY`
const eventsOf = (name: string) => `FROM calls WHERE workspace = 'bench' AND name = '${name}' AND ${until}`
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
  },
  {
    text: "visitor('sessions') >= 22",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND type IN ('track', 'page', 'screen', 'identify') AND ${until}
              GROUP BY profile
              HAVING 1 + arrayCount(gap -> gap > 1800000, arrayDifference(arraySort(groupArray(${milliseconds})))) >= 22`,
  },
  {
    text: "trait('birthday').days_to_anniversary() <= 14",
    members: `SELECT profile ${traitsOf('birthday')} GROUP BY profile
              HAVING argMax((toDayOfYear(parseDateTimeBestEffort(value.v.:String)) - toDayOfYear({at:DateTime64(3)}) + 365) % 365,
                            (time, message_id)) <= 14`,
  },
  {
    text: "trait('name').lower().starts_with('änne 1') AND trait('limit') > 50",
    members: `SELECT profile FROM traits WHERE workspace = 'bench' AND key IN ('name', 'limit') AND ${until}
              GROUP BY profile
              HAVING startsWith(lowerUTF8(argMaxIf(value.v.:String, (time, message_id), key = 'name')), 'änne 1')
                AND argMaxIf(value.v::Nullable(Float64), (time, message_id), key = 'limit') > 50`,
  },
  {
    text: "event('Order Completed').where(property('revenue') > trait('limit')).within(30 days).count() >= 2",
    members: `SELECT profile FROM (SELECT profile, argMax(value.v::Nullable(Float64), (time, message_id)) AS trait_limit
                                   ${traitsOf('limit')} GROUP BY profile) AS t
              INNER JOIN (SELECT profile, properties.revenue::Nullable(Float64) AS revenue
                          ${eventsOf('Order Completed')} AND ${since(30)}) AS e USING profile
              WHERE revenue > trait_limit GROUP BY profile HAVING count() >= 2`,
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
  },
  {
    text: "event('Product Added').within(90 days).count() > event('Product Viewed').within(90 days).count()",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND name IN ('Product Added', 'Product Viewed') AND ${until} AND ${since(90)}
              GROUP BY profile HAVING countIf(name = 'Product Added') > countIf(name = 'Product Viewed')`,
  },
  {
    text: "event('Product Viewed').within(90 days).unique(property('category')).count() >= 3",
    members: `SELECT profile ${eventsOf('Product Viewed')} AND ${since(90)}
              GROUP BY profile HAVING uniqExact(properties.category.:String) >= 3`,
  },
  {
    text: "event('Order Completed').where(property('products.sku').one_of('sku-1', 'sku-2', 'sku-3')).during(last month).count() >= 1",
    members: `SELECT DISTINCT profile FROM calls
              WHERE workspace = 'bench' AND name = 'Order Completed' AND time >= '2026-05-01' AND time < '2026-06-01'
                AND hasAny(property_lists['products.sku'], ['ssku-1', 'ssku-2', 'ssku-3'])`,
  },
  {
    text: "NOT (event('Page Viewed').last(property('path')) = '/p7' OR trait('plan') = 'free') AND event().within(7 days).count() = 0",
    members: `${everybody} AND profile NOT IN (
                SELECT profile ${eventsOf('Page Viewed')} GROUP BY profile
                HAVING argMax(properties.path.:String, (time, message_id)) = '/p7')
              AND profile NOT IN (
                SELECT profile ${traitsOf('plan')} GROUP BY profile HAVING argMax(value.v.:String, (time, message_id)) = 'free')
              AND profile NOT IN (SELECT profile FROM calls WHERE workspace = 'bench' AND name != '' AND ${until} AND ${since(7)})`,
  },
]

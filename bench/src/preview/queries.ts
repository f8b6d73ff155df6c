/** A query, and the SQL that somebody who knows ClickHouse would write for it on these tables. */
export interface BenchedQuery {
  readonly text: string
  /** Selects one column, `profile`: those that match, each once. The parameter `at` is the instant. */
  readonly members: string
  /** The same for DuckDB, on the tables that `open-duckdb.ts` makes. The parameter `$at` is the instant. */
  readonly duckdb: string
}

/** A profile stands there more than once until the engine has merged its rows. */
const everybody = `SELECT DISTINCT profile FROM identifiers WHERE workspace = 'bench'`
const until = `time <= {at:DateTime64(3)}`
const since = (days: number) => `time >= {at:DateTime64(3)} - INTERVAL ${days} DAY`
const duckSince = (days: number) => `time >= $at::TIMESTAMPTZ - INTERVAL ${days} DAY`
const duckUntil = `time <= $at::TIMESTAMPTZ`
const duckEventsOf = (name: string) => `FROM events WHERE name = '${name}' AND ${duckUntil}`
const eventsOf = (name: string) => `FROM calls WHERE workspace = 'bench' AND name = '${name}' AND ${until}`

export const queries: readonly BenchedQuery[] = [
  {
    text: "event('Order Completed').within(30 days).count() >= 1",
    members: `SELECT DISTINCT profile ${eventsOf('Order Completed')} AND ${since(30)}`,
    duckdb: `SELECT DISTINCT profile ${duckEventsOf('Order Completed')} AND ${duckSince(30)}`,
  },
  {
    text: "event('Order Completed').within(30 days).count() = 0",
    members: `${everybody} AND profile NOT IN (SELECT profile ${eventsOf('Order Completed')} AND ${since(30)})`,
    duckdb: `SELECT profile FROM profiles WHERE profile NOT IN (SELECT profile ${duckEventsOf('Order Completed')} AND ${duckSince(30)})`,
  },
  {
    text: "event('Order Completed').where(property('revenue') > 50).count() >= 1",
    members: `SELECT DISTINCT profile ${eventsOf('Order Completed')} AND properties.revenue::Nullable(Float64) > 50`,
    duckdb: `SELECT DISTINCT profile ${duckEventsOf('Order Completed')} AND revenue > 50`,
  },
  {
    text: "event('Order Completed').sum(property('revenue')) >= 500",
    members: `SELECT profile ${eventsOf('Order Completed')}
              GROUP BY profile HAVING round(sum(properties.revenue::Nullable(Float64)), 6) >= 500`,
    duckdb: `SELECT profile ${duckEventsOf('Order Completed')} GROUP BY profile HAVING round(sum(revenue), 6) >= 500`,
  },
  {
    text: "event('Product Viewed').where(property('category') = 'jazz').within(90 days).count() >= 3",
    members: `SELECT profile ${eventsOf('Product Viewed')} AND ${since(90)} AND properties.category.:String = 'jazz'
              GROUP BY profile HAVING count() >= 3`,
    duckdb: `SELECT profile ${duckEventsOf('Product Viewed')} AND ${duckSince(90)} AND category = 'jazz'
             GROUP BY profile HAVING count(*) >= 3`,
  },
  {
    text: "event('Order Completed').between(90 days, 365 days).count() >= 1 AND event('Order Completed').within(90 days).count() = 0",
    members: `SELECT profile ${eventsOf('Order Completed')} AND ${since(365)} GROUP BY profile
              HAVING countIf(time <= {at:DateTime64(3)} - INTERVAL 90 DAY) >= 1 AND countIf(${since(90)}) = 0`,
    duckdb: `SELECT profile ${duckEventsOf('Order Completed')} AND ${duckSince(365)} GROUP BY profile
             HAVING count(*) FILTER (time <= $at::TIMESTAMPTZ - INTERVAL 90 DAY) >= 1 AND count(*) FILTER (${duckSince(90)}) = 0`,
  },
  {
    text: "trait('plan') = 'pro' AND event('Email Opened').within(30 days).count() >= 1",
    members: `SELECT profile FROM traits WHERE workspace = 'bench' AND key = 'plan' AND ${until}
                AND profile IN (SELECT profile ${eventsOf('Email Opened')} AND ${since(30)})
              GROUP BY profile HAVING argMax(value.v.:String, (time, message_id)) = 'pro'`,
    duckdb: `SELECT profile FROM traits WHERE key = 'plan' AND ${duckUntil}
               AND profile IN (SELECT profile ${duckEventsOf('Email Opened')} AND ${duckSince(30)})
             GROUP BY profile HAVING arg_max(value, (time, message_id)) = 'pro'`,
  },
  {
    text: "trait('phone').absent()",
    members: `${everybody} AND profile NOT IN (
                SELECT profile FROM traits WHERE workspace = 'bench' AND key = 'phone' AND ${until}
                GROUP BY profile HAVING argMax(isNotNull(value.v.:String), (time, message_id)))`,
    duckdb: `SELECT profile FROM profiles WHERE profile NOT IN (
               SELECT profile FROM traits WHERE key = 'phone' AND ${duckUntil}
               GROUP BY profile HAVING arg_max(value IS NOT NULL, (time, message_id)))`,
  },
  {
    text: "event('Product Added').where(event('Order Completed').within(parent: 1 days).count() = 0).within(30 days).count() >= 1",
    members: `SELECT profile FROM (
                SELECT profile,
                  groupArrayIf(toUnixTimestamp64Milli(time), name = 'Product Added' AND ${since(30)}) AS added,
                  groupArrayIf(toUnixTimestamp64Milli(time), name = 'Order Completed') AS ordered
                FROM calls
                WHERE workspace = 'bench' AND name IN ('Product Added', 'Order Completed') AND ${until} AND ${since(30)}
                GROUP BY profile
              ) WHERE arrayExists(a -> NOT arrayExists(o -> o > a AND o <= a + 86400000, ordered), added)`,
    duckdb: `SELECT DISTINCT profile FROM events a
             WHERE name = 'Product Added' AND ${duckUntil} AND ${duckSince(30)} AND NOT EXISTS (
               SELECT 1 FROM events o WHERE o.profile = a.profile AND o.name = 'Order Completed' AND o.time <= $at::TIMESTAMPTZ
                 AND o.time > a.time AND o.time <= a.time + INTERVAL 1 DAY)`,
  },
  {
    text: "event('Page Viewed').within(90 days).count_days() >= 5 OR event('Order Completed').avg(property('revenue')) > 120",
    members: `SELECT profile FROM calls
              WHERE workspace = 'bench' AND ${until} AND (name = 'Page Viewed' AND ${since(90)} OR name = 'Order Completed')
              GROUP BY profile
              HAVING uniqExactIf(toDate(time), name = 'Page Viewed') >= 5
                OR avgIf(properties.revenue::Nullable(Float64), name = 'Order Completed') > 120`,
    duckdb: `SELECT profile FROM events
             WHERE ${duckUntil} AND (name = 'Page Viewed' AND ${duckSince(90)} OR name = 'Order Completed')
             GROUP BY profile
             HAVING count(DISTINCT CASE WHEN name = 'Page Viewed' THEN time::DATE END) >= 5
               OR avg(revenue) FILTER (name = 'Order Completed') > 120`,
  },
]

import type { ClickHouse } from '@muster/warehouse/sql'

export const workspace = 'bench'

const events = 5_000
const propertiesOfEvent = 16
const traits = 15_000
export const names = events * (1 + propertiesOfEvent) + traits

const valuesOfAttribute = 8

/** Fills the catalog's tables from within the engine: as many names as are kept in mind, with values, and a call of each event. */
export async function generateNames(clickhouse: ClickHouse): Promise<void> {
  const seen = `toDateTime64('2026-06-01 00:00:00', 3, 'UTC') - INTERVAL number SECOND`
  const event = (number: string) => `concat('Event ', toString(${number}), ' Happened')`
  const property = `'property' AS scope, ${event(`intDiv(number, ${propertiesOfEvent})`)} AS event,
    concat('property_', toString(number % 1000)) AS path FROM numbers(${events * propertiesOfEvent})`
  const trait = `'trait' AS scope, '' AS event, concat('trait_', toString(number)) AS path FROM numbers(${traits})`
  await clickhouse.command(`INSERT INTO calls (workspace, type, name, time, received_at, message_id, properties)
    SELECT '${workspace}', 'track', ${event('number')}, ${seen}, ${seen}, toString(number), '{}' FROM numbers(${events})`)
  await clickhouse.command(`INSERT INTO names (workspace, scope, event, path, last_seen)
    SELECT '${workspace}', 'event', ${event('number')}, '', ${seen} FROM numbers(${events})`)
  for (const attribute of [property, trait]) {
    await clickhouse.command(`INSERT INTO names (last_seen, workspace, scope, event, path)
      SELECT ${seen}, '${workspace}', ${attribute}`)
    await clickhouse.command(`INSERT INTO attributes (type, workspace, scope, event, path)
      SELECT 'string', '${workspace}', ${attribute}`)
    await clickhouse.command(`INSERT INTO attribute_values (value, seen, workspace, scope, event, path)
      SELECT concat('svalue ', toString(n)), n, workspace, scope, event, path
      FROM (SELECT '${workspace}' AS workspace, ${attribute}) ARRAY JOIN range(1, ${valuesOfAttribute + 1}) AS n`)
  }
}

import { type Attribute, printPath, type ValueType } from '@muster/query'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import { decodePath, encodeStep } from '../values/encode-step.ts'
import { untag } from '../values/tagged.ts'
import { attributeDetails, kindSql } from './attribute-details.ts'
import { folded, foldedPath } from './folded.ts'
import type { Kind } from './seen-name.ts'

const activeDays = 90
const mostPropertiesOfEvent = 1_000
const mostProperties = 20_000

export interface NamesAsked {
  readonly workspace: string
  /** A part of the names to list, in any case and with any separators; of an event, or of one of its properties. */
  readonly search?: string | undefined
  /** How many events, traits and parts of the context to list at most, and how many of each to leave out before. */
  readonly limit: number
  readonly skip: number
  /** The instant that names are active at, in Unix milliseconds; the newest call if left out. */
  readonly asOf?: number | undefined
}

interface Seen {
  /** ISO 8601. */
  readonly last_seen_at: string
  /** Whether it was seen in the 90 days before. */
  readonly active: boolean
}

export interface SeenAttribute extends Attribute, Seen {
  /** How often each of the examples was seen, in their order. */
  readonly counts: readonly number[]
}

export interface SeenEvent extends Seen {
  readonly name: string
  readonly count: number
  readonly first_seen_at: string
  /** The most recently used, where there are too many to list. */
  readonly properties: readonly SeenAttribute[]
}

export interface ListedNames {
  /** The most frequent first, as far as is known without counting. */
  readonly events: readonly SeenEvent[]
  readonly traits: readonly SeenAttribute[]
  readonly context: readonly SeenAttribute[]
  readonly hasMore: boolean
}

/** What a workspace's tables say of its names. */
export async function listNames(clickhouse: ClickHouse, asked: NamesAsked): Promise<ListedNames> {
  const [events, people, since] = await Promise.all([
    readEvents(clickhouse, asked),
    readPeople(clickhouse, asked),
    readActiveSince(clickhouse, asked),
  ])
  const [traits, context] = [
    people.filter(({ kind }) => kind === 'trait'),
    people.filter(({ kind }) => kind === 'context'),
  ]
  const page = events.slice(0, asked.limit)
  const named = page.map(({ name }) => name)
  const [counts, properties] = await Promise.all([
    countEvents(clickhouse, asked.workspace, named),
    readProperties(clickhouse, asked.workspace, named),
  ])
  const listed = (attributes: readonly AttributeRow[]) =>
    attributes.slice(0, asked.limit).map(row => toAttribute(row, since))
  return {
    events: page.map(({ name, first_seen, last_seen }) => ({
      name,
      count: counts.get(name) ?? 0,
      first_seen_at: new Date(first_seen).toISOString(),
      ...toSeen(last_seen, since),
      properties: (properties.get(name) ?? []).map(row => toAttribute(row, since)),
    })),
    traits: listed(traits),
    context: listed(context),
    hasMore: [events, traits, context].some(({ length }) => length > asked.limit),
  }
}

interface EventRow {
  readonly name: string
  readonly first_seen: number
  readonly last_seen: number
}

interface AttributeRow {
  readonly kind: Kind
  readonly event: string
  readonly path: string
  readonly last_seen: number
  readonly types: ValueType[]
  readonly values: string[]
  readonly counts: number[]
}

/** One more than are listed, where there are more. */
function readEvents(clickhouse: ClickHouse, { workspace, search, limit, skip }: NamesAsked) {
  const isWanted = `AND (${isFound('event', folded('event'), 'search')} OR event IN (
    SELECT event FROM names
    WHERE workspace = {workspace:String} AND scope = 'property' AND ${isPathFound}
  ))`
  return clickhouse.query<EventRow>({
    sql: `SELECT event AS name, toUnixTimestamp64Milli(min(names.first_seen)) AS first_seen,
            toUnixTimestamp64Milli(max(names.last_seen)) AS last_seen
          FROM names
          WHERE workspace = {workspace:String} AND scope = 'event' ${search ? isWanted : ''}
          GROUP BY event ORDER BY sum(uses) DESC, event LIMIT {limit:UInt32} OFFSET {skip:UInt32}`,
    params: { workspace, ...searchParams(search), limit: limit + 1, skip },
  })
}

/** Counted, rather than kept: so it is right whatever was repeated, deleted or killed. It reads no more than names. */
async function countEvents(
  clickhouse: ClickHouse,
  workspace: string,
  events: readonly string[],
): Promise<Map<string, number>> {
  const rows = await clickhouse.query<{ name: string; count: number }>({
    sql: `SELECT name, count() AS count FROM calls
          WHERE workspace = {workspace:String} AND name IN {events:Array(String)} GROUP BY name`,
    params: { workspace, events },
  })
  return new Map(rows.map(({ name, count }) => [name, count]))
}

/** What is not of events: one more of each kind than are listed, where there are more. */
function readPeople(clickhouse: ClickHouse, { workspace, search, limit, skip }: NamesAsked) {
  return clickhouse.query<AttributeRow>({
    sql: `WITH found AS (
            SELECT ${kindSql} AS kind, event, path, max(last_seen) AS seen FROM names
            WHERE workspace = {workspace:String} AND scope IN ('trait', 'account_trait', 'context')
              ${search ? `AND ${isPathFound}` : ''}
            GROUP BY kind, event, path
            ORDER BY path LIMIT {limit:UInt32} OFFSET {skip:UInt32} BY kind
          )
          ${selectDetails} ORDER BY path`,
    params: { workspace, ...searchParams(search), limit: limit + 1, skip },
  })
}

async function readProperties(
  clickhouse: ClickHouse,
  workspace: string,
  events: readonly string[],
): Promise<Map<string, AttributeRow[]>> {
  const rows = await clickhouse.query<AttributeRow>({
    sql: `WITH found AS (
            SELECT scope AS kind, event, path, max(last_seen) AS seen FROM names
            WHERE workspace = {workspace:String} AND scope = 'property' AND event IN {events:Array(String)}
            GROUP BY kind, event, path
            ORDER BY seen DESC, path LIMIT ${mostPropertiesOfEvent} BY event LIMIT ${mostProperties}
          )
          ${selectDetails} ORDER BY event, path`,
    params: { workspace, events },
  })
  const properties = new Map<string, AttributeRow[]>()
  for (const row of rows) {
    const others = properties.get(row.event)
    if (others) others.push(row)
    else properties.set(row.event, [row])
  }
  return properties
}

/** In Unix milliseconds. */
async function readActiveSince(clickhouse: ClickHouse, { workspace, asOf }: NamesAsked): Promise<number> {
  return (asOf ?? (await readNewest(clickhouse, workspace))) - activeDays * 86_400_000
}

async function readNewest(clickhouse: ClickHouse, workspace: string): Promise<number> {
  const [row] = await clickhouse.query<{ newest: number }>({
    sql: `SELECT toUnixTimestamp64Milli(max(last_seen)) AS newest FROM names
          WHERE workspace = {workspace:String}`,
    params: { workspace },
  })
  return row?.newest ?? 0
}

const selectDetails = `SELECT kind, event, path, toUnixTimestamp64Milli(seen) AS last_seen, types, values, counts
  FROM found ${attributeDetails}`

const isPathFound = isFound('path', foldedPath('path'), 'stored_search')

/** SQL of whether a text holds what is searched for: folded, or as it stands where that leaves nothing of it. */
function isFound(text: string, foldedText: string, literal: 'search' | 'stored_search'): string {
  const wanted = folded('{search:String}')
  return `if(${wanted} = '',
    positionCaseInsensitiveUTF8(${text}, {${literal}:String}) > 0,
    position(${foldedText}, ${wanted}) > 0)`
}

function searchParams(search: string | undefined) {
  return search ? { search, stored_search: encodeStep(search) } : {}
}

function toAttribute({ path, types, values, counts, last_seen }: AttributeRow, since: number): SeenAttribute {
  return {
    path: printPath(decodePath(path)),
    types,
    examples: values.map(untag).filter(value => value !== null),
    counts,
    ...toSeen(last_seen, since),
  }
}

function toSeen(lastSeen: number, since: number): Seen {
  return { last_seen_at: new Date(lastSeen).toISOString(), active: lastSeen >= since }
}

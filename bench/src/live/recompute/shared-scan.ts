import type { Ask, EventsAsk, Held, UnansweredAsk } from '../asks.ts'

/** The parameters of the statement. */
const at = '{at:DateTime64(3)}'
const workspace = '{workspace:String}'

/**
 * What somebody who knows ClickHouse would write for many audiences: one scan of all events, grouped by profile, with an
 * aggregate for each thing that is asked, joined with the traits. Answers `{profile, words}` for each who is in any of
 * them: a bit for each audience, in words of 64, the lowest first. Its parameters are `workspace` and `at`.
 */
export function sharedScan(audiences: readonly (readonly Ask[])[]): string {
  const aggregates = new Aggregates()
  const conditions = audiences.map(asks => asks.map(ask => conditionOf(ask, aggregates)).join(' AND '))
  const words = inWords(conditions)
  const names = words.map((_, n) => `word_${n}`)
  return `
    SELECT profile, [${names.join(', ')}] AS words FROM (
      SELECT profile, ${words.map((word, n) => `${word} AS word_${n}`).join(',\n')}
      FROM (
        SELECT profile, ${aggregates.columns.join(',\n')} FROM calls
        WHERE workspace = ${workspace} AND name != '' AND time <= ${at} GROUP BY profile
      ) AS events
      LEFT ANY JOIN (
        SELECT profile, argMaxIf(value.v.:String, (time, message_id), key = 'plan') AS trait_plan,
          argMaxIf(value.v::Nullable(Float64), (time, message_id), key = 'limit') AS trait_limit
        FROM traits WHERE workspace = ${workspace} AND key IN ('plan', 'limit') AND time <= ${at} GROUP BY profile
      ) AS traits USING (profile)
    ) WHERE ${names.map(name => `${name} != 0`).join(' OR ')}`
}

/** The aggregates of the scan, each once. */
class Aggregates {
  readonly #names = new Map<string, string>()

  get columns(): string[] {
    return [...this.#names].map(([sql, name]) => `${sql} AS ${name}`)
  }

  /** The column that has it. */
  add(sql: string): string {
    const name = this.#names.get(sql) ?? `made_${this.#names.size}`
    this.#names.set(sql, name)
    return name
  }
}

function conditionOf(ask: Ask, aggregates: Aggregates): string {
  switch (ask.kind) {
    case 'trait':
      return heldAgainst(`trait_${ask.trait}`, ask.held)
    case 'events':
      return heldAgainst(aggregates.add(aggregateOf(ask)), ask.held)
    case 'unanswered':
      return unanswered(ask, aggregates)
  }
}

function aggregateOf({ event, days, where, made, of }: EventsAsk): string {
  const those = [
    `name = '${event}'`,
    ...(days === undefined ? [] : [since(days)]),
    ...(where ? [heldAgainst(propertyOf(where.property, where.held.value), where.held)] : []),
  ].join(' AND ')
  switch (made) {
    case 'count':
      return `countIf(${those})`
    case 'count_days':
      return `uniqExactIf(toDate(time), ${those})`
    case 'sum':
    case 'avg':
      return `round(${made}If(${propertyOf(of ?? '', 0)}, ${those}), 6)`
  }
}

function unanswered({ event, days, answer, answerDays }: UnansweredAsk, aggregates: Aggregates): string {
  const times = (name: string) =>
    aggregates.add(`groupArrayIf(toUnixTimestamp64Milli(time), name = '${name}' AND ${since(days)})`)
  const until = answerDays * 86_400_000
  return `arrayExists(one -> NOT arrayExists(answer -> answer > one AND answer <= one + ${until}, ${times(answer)}), ${times(event)})`
}

function since(days: number): string {
  return `time >= ${at} - INTERVAL ${days} DAY`
}

function propertyOf(name: string, like: string | number): string {
  return typeof like === 'number' ? `properties.${name}::Nullable(Float64)` : `properties.${name}.:String`
}

function heldAgainst(value: string, { sign, value: constant }: Held): string {
  return `${value} ${sign} ${typeof constant === 'number' ? constant : `'${constant}'`}`
}

function inWords(conditions: readonly string[]): string[] {
  const words = Array.from({ length: Math.ceil(conditions.length / 64) }, (_, word) =>
    conditions.slice(word * 64, (word + 1) * 64),
  )
  return words.map(word =>
    word.map((condition, bit) => `bitShiftLeft(toUInt64(ifNull(${condition}, false)), ${bit})`).join('\n+ '),
  )
}

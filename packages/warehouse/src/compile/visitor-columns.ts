import { arrivalAttributes, type Path, printPath, sessionGap, type ZonedTime, zonedTime } from '@muster/query'
import { absentText } from './absence.ts'
import type { Environment } from './environment.ts'
import type { CallRows, EventColumns } from './event-columns.ts'
import { timeConditions } from './event-stream.ts'
import type { Parameters } from './parameters.ts'
import { type Term, termOf } from './term.ts'
import { booleanValue, nullOf, numberValue, taggedValue, textValue, type Value } from './value.ts'

const day = 86_400_000

/** An attribute that is read from one call: which of them, and the call's own value. */
interface StoredAttribute {
  readonly row: Term
  /** Names what an expression is on that call; of a profile without one, its type's default. */
  readonly column: (sql: string) => string
  /** The same; but of a profile without one, null. */
  readonly columnOrNull: (sql: string) => string
  /** The calls that have it. */
  readonly rows: CallRows
}

/** The attributes of a visitor over a population: the last known value of each, and what sessions tell. */
export class VisitorColumns {
  readonly #events: EventColumns
  readonly #environment: Environment
  readonly #parameters: Parameters

  constructor(events: EventColumns, environment: Environment, parameters: Parameters) {
    this.#events = events
    this.#environment = environment
    this.#parameters = parameters
  }

  /** An attribute of the newest call that has it (or, after `first.`, the oldest); undefined for one worked out. */
  stored(path: Path): StoredAttribute | undefined {
    const attribute = printPath(path)
    if (this.#isWorkedOut(attribute)) return undefined
    const isFirst =
      attribute.startsWith('first.') && arrivalAttributes.includes(attribute.slice('first.'.length))
    const key = this.#parameters.text(isFirst ? attribute.slice('first.'.length) : attribute)
    const rows = `${this.#activity()} AND mapContains(visitor, ${key})`
    const covering = this.#rows(`${activity} AND mapContains(visitor, ${key})`)
    const edge = isFirst ? 'first' : 'last'
    return {
      row: termOf(taggedValue(`visitor[${key}]`)),
      column: sql => this.#events.addEdge(covering, rows, edge, sql, 'default'),
      columnOrNull: sql => this.#events.addEdge(covering, rows, edge, sql, 'null'),
      rows: covering,
    }
  }

  /** An attribute that is worked out from all of a profile's activity, or from the time. */
  workedOut(path: Path): Term {
    return termOf(this.#valueOf(printPath(path)))
  }

  #isWorkedOut(attribute: string): boolean {
    return Object.hasOwn(ofSessions, attribute) || clockAttribute.test(attribute)
  }

  #valueOf(attribute: string): Value {
    const [, whose, part] = clockAttribute.exec(attribute) ?? []
    if (part !== undefined) return this.#clock(whose === 'local', part as keyof ZonedTime)
    const ofProfile = ofSessions[attribute as keyof typeof ofSessions]
    const at = this.#parameters.milliseconds(this.#environment.at)
    const sql = this.#events.add(this.#rows(activity), this.#activity(), condition =>
      ofProfile(new Sessions(condition), at),
    )
    if (attribute === 'sessions') return numberValue(sql)
    return attribute === 'returning' ? maybe(booleanValue(`${sql} > 1`), this.#isActive()) : numberValue(sql)
  }

  #clock(isLocal: boolean, part: keyof ZonedTime): Value {
    const shown = isLocal ? this.#localClock(part) : this.#workspaceClock(part)
    return part === 'hour' ? numberValue(shown) : textValue(shown)
  }

  /** In the zone of the workspace. */
  #workspaceClock(part: keyof ZonedTime): string {
    return `if(${this.#isActive()}, ${this.#clockValues(part, [this.#environment.zone])}[1], NULL)`
  }

  /** In the zone of the visitor, as far as it is known. */
  #localClock(part: keyof ZonedTime): string {
    const { at } = this.#environment
    const timezone = this.stored(['timezone'])
    const zone =
      timezone?.row.value &&
      absentText.unmark(timezone.columnOrNull(absentText.mark(timezone.row.value.text)))
    const zones = this.#environment.zones.filter(zone => zonedTime(at, zone) !== undefined)
    const absent = nullOf(part === 'hour' ? 'Int64' : 'String')
    return `transform(${zone}, ${this.#parameters.texts(zones)}, ${this.#clockValues(part, zones)}, ${absent})`
  }

  /** What the clocks of zones that exist show. */
  #clockValues(part: keyof ZonedTime, zones: readonly string[]): string {
    const shown = zones.map(zone => zonedTime(this.#environment.at, zone)?.[part])
    return this.#parameters.bind(shown, part === 'hour' ? 'Array(Int64)' : 'Array(String)')
  }

  #isActive(): string {
    return `(${this.#events.add(this.#rows(activity), this.#activity(), condition => `countIf(${condition})`)} > 0)`
  }

  #rows(condition: string): CallRows {
    return { condition, range: { to: this.#environment.at } }
  }

  #activity(): string {
    return [activity, ...timeConditions({ to: this.#environment.at }, this.#parameters)].join(' AND ')
  }
}

/** What a visitor does, as rows of `calls`: events, and what says who they are. */
const activity = `type IN ('track', 'page', 'screen', 'identify')`

const clockAttribute = /^(local|time)\.(hour|weekday|date)$/

/** What is worked out from all of a profile's activity, as an aggregate; null without any, but for `sessions`. */
const ofSessions = {
  sessions: (of: Sessions) => of.count,
  returning: (of: Sessions) => of.count,
  pageviews: (of: Sessions) => of.orNull(`arrayCount(t -> t >= ${of.start}, ${of.pageTimes})`),
  'pageviews.total': (of: Sessions) => of.orNull(`length(${of.pageTimes})`),
  'session.seconds': (of: Sessions) => of.orNull(`intDiv(${of.last} - ${of.start}, 1000)`),
  days_since_last_visit: (of: Sessions, at: string) => {
    const isRunning = `${at} - ${of.last} <= ${sessionGap}`
    const before = `if(notEmpty(${of.earlier}), ${of.earlier}[-1], NULL)`
    return of.orNull(`intDiv(${at} - if(${isRunning}, ${before}, ${of.last}), ${day})`)
  },
} as const

/** The sessions of a profile, as expressions over the rows that meet a condition. */
class Sessions {
  /** When it was active, in order. */
  readonly #times: string
  readonly pageTimes: string

  constructor(condition: string) {
    const time = 'toUnixTimestamp64Milli(time)'
    this.#times = `arraySort(groupArrayIf(${time}, ${condition}))`
    this.pageTimes = `groupArrayIf(${time}, ${condition} AND name = 'Page Viewed')`
  }

  get count(): string {
    return `if(empty(${this.#times}), 0, 1 + length(${this.#starts}))`
  }

  /** When the newest session began. */
  get start(): string {
    return `if(empty(${this.#starts}), ${this.#times}[1], ${this.#starts}[-1])`
  }

  get last(): string {
    return `${this.#times}[-1]`
  }

  /** The activity before the newest session. */
  get earlier(): string {
    return `arrayFilter(t -> t < ${this.start}, ${this.#times})`
  }

  orNull(sql: string): string {
    return `if(empty(${this.#times}), NULL, ${sql})`
  }

  /** When the sessions after the first began. */
  get #starts(): string {
    return `arrayFilter((t, gap) -> gap > ${sessionGap}, ${this.#times}, arrayDifference(${this.#times}))`
  }
}

/** A value that is there only where a condition holds. */
function maybe(value: Value, isThere: string): Value {
  const orNull = (sql: string) => `if(${isThere}, ${sql}, NULL)`
  return {
    ...value,
    text: orNull(value.text),
    tagged: orNull(value.tagged),
    exists: isThere,
  }
}

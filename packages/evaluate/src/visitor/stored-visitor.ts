import { arrivalAttributes, sessionGap, type ZonedTime, zonedTime } from '@muster/query'
import { Span } from '../events/span.ts'
import type { Activity } from '../subject.ts'
import { type Visit, visitsOf } from './visits.ts'

type Attribute = string | number | boolean | undefined

/**
 * A visitor without a request: the attributes last known from the activity up to `now`, and those worked out from it.
 * Nothing is looked for before it is asked for, and nothing twice.
 */
export class StoredVisitor {
  readonly now: number
  /** The activity up to `now`. */
  readonly #past: readonly Activity[]
  /** The workspace's. */
  readonly #zone: string
  readonly #known = new Map<string, Attribute>()
  #visits: readonly Visit[] | undefined

  constructor(activity: readonly Activity[], now: number, zone: string) {
    const past = new Span(activity)
    past.endAt(now)
    this.now = now
    this.#past = activity.slice(0, past.to)
    this.#zone = zone
  }

  attribute(name: string): Attribute {
    if (this.#past.length === 0) return name === 'sessions' ? 0 : undefined
    if (!this.#known.has(name)) this.#known.set(name, this.#find(name))
    return this.#known.get(name)
  }

  get visits(): readonly Visit[] {
    this.#visits ??= visitsOf(this.#past)
    return this.#visits
  }

  /** The clock where the visitor was last, if that is known. */
  get localTime(): ZonedTime | undefined {
    const zone = this.attribute('timezone')
    return typeof zone === 'string' ? zonedTime(this.now, zone) : undefined
  }

  get workspaceTime(): ZonedTime | undefined {
    return zonedTime(this.now, this.#zone)
  }

  /** The value in the oldest activity that has one. */
  first(name: string): Attribute {
    return this.#past.find(({ visitor }) => Object.hasOwn(visitor, name))?.visitor[name]
  }

  #find(name: string): Attribute {
    const workOut = workedOut.get(name)
    return workOut ? workOut(this) : this.#latest(name)
  }

  #latest(name: string): Attribute {
    return this.#past.findLast(({ visitor }) => Object.hasOwn(visitor, name))?.visitor[name]
  }
}

/** The attributes that are not read as they were sent. */
const workedOut = new Map<string, (visitor: StoredVisitor) => Attribute>([
  ['sessions', ({ visits }) => visits.length],
  ['returning', ({ visits }) => visits.length > 1],
  ['pageviews', ({ visits }) => visits.at(-1)?.pageviews],
  ['pageviews.total', ({ visits }) => visits.reduce((total, { pageviews }) => total + pageviews, 0)],
  ['session.seconds', secondsOfVisit],
  ['days_since_last_visit', daysSinceLastVisit],
  ['local.hour', ({ localTime }) => localTime?.hour],
  ['local.weekday', ({ localTime }) => localTime?.weekday],
  ['local.date', ({ localTime }) => localTime?.date],
  ['time.hour', ({ workspaceTime }) => workspaceTime?.hour],
  ['time.weekday', ({ workspaceTime }) => workspaceTime?.weekday],
  ['time.date', ({ workspaceTime }) => workspaceTime?.date],
  ...arrivalAttributes.map(
    name => [`first.${name}`, (visitor: StoredVisitor) => visitor.first(name)] as const,
  ),
])

function secondsOfVisit({ visits }: StoredVisitor): Attribute {
  const newest = visits.at(-1)
  return newest && Math.floor((newest.end - newest.start) / 1000)
}

/** The last visit is the newest that is over. */
function daysSinceLastVisit({ visits, now }: StoredVisitor): Attribute {
  const last = visits.findLast(({ end }) => now - end > sessionGap)
  return last && Math.floor((now - last.end) / 86_400_000)
}

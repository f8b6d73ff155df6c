import { type Comparison, printPath, type Query, rightScalar, type Scalar } from '@muster/query'
import type { CompileOptions } from '../compile-options.ts'
import type { Compiler, Place } from '../compiler.ts'
import { type Stream, splitStream, streamOf, wheresOf } from '../events/stream.ts'
import { looksAtEvent } from '../share/looks-at-event.ts'
import { once } from '../share/once.ts'
import type { Activity } from '../subject.ts'
import { nextCountOfDates } from './anniversary.ts'
import { isRelativeDate, nextDateEdge } from './date-edge.ts'
import { earliest, type Moment, never } from './moment.ts'
import { visitorMoment } from './visitor-moment.ts'
import { comeIn, windowEdge } from './window-edge.ts'

/** Makes closures of queries, as the compiler does, that say when they may next change by time alone. */
export class Moments {
  readonly #compiler: Compiler
  readonly #audiences: CompileOptions['audiences']
  readonly #ofAudiences = new Map<string, Moment>()

  constructor(compiler: Compiler, { audiences }: CompileOptions) {
    this.#compiler = compiler
    this.#audiences = audiences
  }

  condition(query: Query, place: Place = 'outside'): Moment {
    return place !== 'outside' && looksAtEvent(query)
      ? this.#makeCondition(query, place)
      : askedOnce(this.#makeCondition(query, 'outside'))
  }

  /** When the events that a stream keeps may be others. */
  stream(stream: Stream, place: Place = 'outside'): Moment {
    if (place === 'outside') return this.#ownStream(stream)
    const { own, relative } = splitStream(stream)
    const ofOwn = this.#ownStream(own)
    const ofWheres = earliest(wheresOf(relative).map(query => this.condition(query, 'event and parent')))
    if (ofWheres === never) return ofOwn
    const events = this.#compiler.stream(own)
    return (evaluation, outer) => {
      let first = ofOwn(evaluation)
      events(evaluation).forEach(event => {
        first = Math.min(first, ofWheres(evaluation, event, outer))
      })
      return first
    }
  }

  #makeCondition(query: Query, place: Place): Moment {
    switch (query.kind) {
      case 'and':
      case 'or':
        return earliest(query.operands.map(operand => this.condition(operand, place)))
      case 'not':
        return this.condition(query.operand, place)
      case 'any':
      case 'all': {
        const moment = this.condition(query.operand)
        if (moment === never) return never
        return ({ users }) => users.reduce((first, user) => Math.min(first, moment(user)), never())
      }
      case 'comparison':
        return this.#comparison(query, place)
    }
  }

  #comparison({ left, comparator }: Comparison, place: Place): Moment {
    const moments = [this.#scalar(left, place)]
    const right = rightScalar(comparator)
    if (right) moments.push(this.#scalar(right, place))
    if (isRelativeDate(comparator)) {
      const read = this.#compiler.scalar(left, place)
      moments.push((evaluation, event, parent) =>
        nextDateEdge(comparator, read(evaluation, event, parent), evaluation.now),
      )
    }
    return earliest(moments)
  }

  #scalar(scalar: Scalar, place: Place): Moment {
    switch (scalar.kind) {
      case 'visitor':
        return visitorMoment(printPath(scalar.path))
      case 'audience':
        return this.#audience(scalar.key)
      case 'aggregate':
        return this.stream(streamOf(scalar), place)
      case 'function': {
        const { name, of } = scalar
        const moment = this.#scalar(of, place)
        if (name !== 'years_since' && name !== 'days_to_anniversary') return moment
        const read = this.#compiler.scalar(of, place)
        const ofDates: Moment = (evaluation, event, parent) =>
          nextCountOfDates(name, read(evaluation, event, parent), evaluation.now)
        return earliest([moment, ofDates])
      }
      default:
        return never
    }
  }

  /** Each one once, however many others refer to it. */
  #audience(key: string): Moment {
    const known = this.#ofAudiences.get(key)
    if (known) return known
    const query = this.#audiences?.get(key)
    const moment = query ? this.condition(query) : never
    this.#ofAudiences.set(key, moment)
    return moment
  }

  /** The next event that is not there yet, the windows' edges, and what a `where` asks of those in the windows. */
  #ownStream({ events: names, filters }: Stream): Moment {
    const edges = filters.flatMap(filter => windowEdge(filter) ?? [])
    const ofWheres = earliest(wheresOf(filters).map(query => this.condition(query, 'event')))
    const inWindows = this.#compiler.stream({
      events: names,
      filters: filters.filter(({ kind }) => kind !== 'where'),
    })
    return askedOnce(evaluation => {
      const { now, zone } = evaluation
      const events: readonly Activity[] = evaluation.history.events(names)
      if (events.length === 0) return never()
      let first = comeIn(events, now, 0)
      for (const edge of edges) first = Math.min(first, edge(events, now, zone))
      if (ofWheres !== never)
        inWindows(evaluation).forEach(event => {
          first = Math.min(first, ofWheres(evaluation, event))
        })
      return first
    })
  }
}

function askedOnce(moment: Moment): Moment {
  return moment === never ? never : once(evaluation => moment(evaluation))
}

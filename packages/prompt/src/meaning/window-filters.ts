import type { Aggregate, Filter, Query } from '@muster/query'
import type { Window } from '../phrase/window/window.ts'
import { compare } from './compare.ts'

/** The filters that keep an event's window; undefined where the language has none for it. */
export function windowFilters(window: Window): readonly Filter[] | undefined {
  switch (window.kind) {
    case 'last':
    case 'lasting':
    case 'within':
      return [{ kind: 'within', duration: window.duration }]
    case 'between':
      return [{ kind: 'between', near: window.near, far: window.far }]
    case 'period':
      return [{ kind: 'during', period: window.period }]
    case 'dates':
      return [
        ...(window.since ? [{ kind: 'since', date: window.since } as const] : []),
        ...(window.until ? [{ kind: 'until', date: window.until } as const] : []),
      ]
    case 'again':
    case 'beyond':
    case 'before':
    case 'next':
      return undefined
  }
}

/** Some of the events are longer ago: there are more of them at any time than lately. */
export function longerAgo(
  events: Aggregate,
  { duration }: Extract<Window, { kind: 'before' }>,
  negated: boolean,
): Query {
  const lately: Aggregate = { ...events, filters: [...events.filters, { kind: 'within', duration }] }
  return compare(events, { kind: negated ? 'equals' : 'greater_than', right: lately })
}

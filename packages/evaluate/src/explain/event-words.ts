import type { Filter } from '@muster/query'
import type { Stream } from '../events/stream.ts'
import { durationWords, figure, quoted } from './english.ts'

/** Whether a filter asks for a time. */
export function isTime(filter: Filter): boolean {
  return timeWords(filter) !== undefined
}

/** `“Order Completed” event`; `matching “Order Completed” event` where more than a time is asked of it. */
export function eventNoun({ events, filters }: Stream): string {
  const names = events.length > 0 ? [events.map(quoted).join(' or ')] : []
  return [...(filters.every(isTime) ? [] : ['matching']), ...names, 'event'].join(' ')
}

/** ` in the last 30 days`; empty where any time will do. */
export function windowWords(filters: readonly Filter[]): string {
  const words = filters.flatMap(filter => timeWords(filter) ?? [])
  return words.length > 0 ? ` ${words.join(' and ')}` : ''
}

function timeWords(filter: Filter): string | undefined {
  switch (filter.kind) {
    case 'within': {
      const { amount, unit } = filter.duration
      return `in the last ${amount === 1 ? unit : durationWords(filter.duration)}`
    }
    case 'between': {
      const { near, far } = filter
      const start = near.unit === far.unit ? figure(near.amount) : durationWords(near)
      return `between ${start} and ${durationWords(far)} ago`
    }
    case 'since':
      return `since ${filter.date}`
    case 'until':
      return `before ${filter.date}`
    case 'during':
      return filter.period
    default:
      return undefined
  }
}

import { printPath, type Visitor } from '@muster/query'
import { counted } from '../english.ts'
import type { Turn } from './turn.ts'

/** `it is 9:00 where the visitor is`, where it is for that that an attribute has another value. */
export function visitorReason({ path }: Visitor, { before, after }: Turn): string | undefined {
  const attribute = printPath(path)
  const value = after.visitor(attribute)
  if (value === before.visitor(attribute)) return undefined
  switch (attribute) {
    case 'local.hour':
      return `it is ${value}:00 where the visitor is`
    case 'local.weekday':
      return `it is ${capitalised(value)} where the visitor is`
    case 'local.date':
      return `it is ${value} where the visitor is`
    case 'time.hour':
      return `it is ${value}:00 in the workspace’s time zone`
    case 'time.weekday':
      return `it is ${capitalised(value)} in the workspace’s time zone`
    case 'time.date':
      return `it is ${value} in the workspace’s time zone`
    case 'days_since_last_visit':
      return value === 0 ? 'the visit is over' : `the last visit is ${counted(Number(value), 'day')} ago`
    default:
      return 'the visitor’s next activity takes place'
  }
}

function capitalised(value: unknown): string {
  const text = String(value)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

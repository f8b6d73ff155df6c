import type { Path } from '@muster/query'
import { isoDate, wallClock, weekdayOf } from '../calendar.ts'
import type { Scope } from '../scope.ts'
import { daysSinceLastVisit, pageviewsIn, sessionsIn } from './sessions.ts'

type Attribute = string | number | boolean | undefined

/** What can be asked of the first arrival: `first.utm.source`. */
const firstAttributes = [
  'referrer',
  'referrer.host',
  'channel',
  'utm.source',
  'utm.medium',
  'utm.campaign',
  'utm.content',
  'utm.term',
  'landing.url',
]

/** An attribute of the visitor as last known: made of the activity, or of what came with it. */
export function readVisitor(path: Path, scope: Scope): Attribute {
  const name = written(path)
  const { activity } = scope.subject
  const sessions = sessionsIn(activity)
  const newest = sessions.at(-1)
  if (name === 'sessions') return sessions.length
  if (!newest) return undefined
  switch (name) {
    case 'returning':
      return sessions.length >= 2
    case 'pageviews':
      return pageviewsIn(newest)
    case 'pageviews.total':
      return pageviewsIn(activity)
    case 'session.seconds':
      return Math.floor(((newest.at(-1)?.time ?? 0) - (newest.at(0)?.time ?? 0)) / 1000)
    case 'days_since_last_visit':
      return daysSinceLastVisit(sessions, scope.now)
    case 'local.hour':
    case 'local.weekday':
    case 'local.date': {
      const zone = lastKnown('timezone', scope)
      return typeof zone === 'string' ? clock(name.slice('local.'.length), zone, scope.now) : undefined
    }
    case 'time.hour':
    case 'time.weekday':
    case 'time.date':
      return clock(name.slice('time.'.length), scope.zone, scope.now)
  }
  const ofFirst = firstAttributes.find(attribute => name === `first.${attribute}`)
  return ofFirst === undefined ? lastKnown(name, scope) : firstKnown(ofFirst, scope)
}

function lastKnown(name: string, { subject }: Scope): Attribute {
  return subject.activity.findLast(call => Object.hasOwn(call.visitor, name))?.visitor[name]
}

function firstKnown(name: string, { subject }: Scope): Attribute {
  return subject.activity.find(call => Object.hasOwn(call.visitor, name))?.visitor[name]
}

function clock(hand: string, zone: string, now: number): Attribute {
  const shown = wallClock(now, zone)
  if (!shown) return undefined
  switch (hand) {
    case 'hour':
      return shown.hour
    case 'weekday':
      return weekdayOf(shown)
    case 'date':
      return isoDate(shown)
  }
}

/** A path as a query writes it between the quotes: a dot within a step, and what could be taken for more, is escaped. */
function written(path: Path): string {
  return path
    .map(step => (step === '$' ? '\\$' : step.replace(/\\(?=[\\.$]|$)/g, '\\\\').replace(/\./g, '\\.')))
    .join('.')
}

import { printPath } from '../ast/path.ts'
import type { Query } from '../ast/query.ts'
import type { Aggregate, Scalar } from '../ast/scalar.ts'
import { intervalOf } from '../period.ts'
import { rightScalar } from '../right.ts'
import { comparisons, sources } from '../walk.ts'
import { zonedTime } from '../zone/zoned-time.ts'

const quarterHour = 900_000
const day = 86_400_000

/**
 * The instants after one and up to another, in Unix milliseconds, at which a query may change for everybody at once,
 * because a calendar or a clock moves on; in order. The zone is the workspace's.
 */
export function clockInstants(query: Query, from: number, to: number, zone: string): number[] {
  const instants = comparisons(query).flatMap(comparison => {
    const right = rightScalar(comparison.comparator)
    return [
      ...[comparison.left, ...(right ? [right] : [])].flatMap(scalar => midnights(scalar, from, to)),
      ...sources(comparison).flatMap(source => {
        if (source.kind === 'aggregate') return turnsOfPeriods(source, from, to, zone)
        return source.kind === 'visitor' ? turnsOfClock(printPath(source.path), from, to, zone) : []
      }),
    ]
  })
  return [...new Set(instants)].sort((one, other) => one - other)
}

/** The UTC days that are counted down. */
function midnights(scalar: Scalar, from: number, to: number): number[] {
  if (scalar.kind !== 'function') return []
  const inside = midnights(scalar.of, from, to)
  return scalar.name === 'days_to_anniversary' ? [...inside, ...multiples(day, from, to)] : inside
}

function turnsOfPeriods({ filters }: Aggregate, from: number, to: number, zone: string): number[] {
  const periods = filters.flatMap(filter => (filter.kind === 'during' ? filter.period : []))
  // Where clocks are put forward or back, a period's edge may move with them: each quarter of an hour is looked at.
  return periods.flatMap(period =>
    multiples(quarterHour, from, to).filter(at => {
      const [before, after] = [intervalOf(period, at - 1, zone), intervalOf(period, at, zone)]
      return before.start !== after.start || before.end !== after.end
    }),
  )
}

/** Every zone's clocks show a whole hour at some whole quarter of an hour; what they show in the workspace's is known. */
function turnsOfClock(attribute: string, from: number, to: number, zone: string): number[] {
  if (attribute.startsWith('local.')) return multiples(quarterHour, from, to)
  if (!attribute.startsWith('time.')) return []
  const shown = (at: number) => {
    const time = zonedTime(at, zone)
    return attribute === 'time.hour' ? `${time?.date} ${time?.hour}` : time?.date
  }
  return multiples(quarterHour, from, to).filter(at => shown(at) !== shown(at - 1))
}

function multiples(length: number, from: number, to: number): number[] {
  const first = (Math.floor(from / length) + 1) * length
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / length) + 1) },
    (_, n) => first + n * length,
  )
}

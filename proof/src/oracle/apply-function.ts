import type { FunctionName } from '@muster/query'
import type { Json } from '../call.ts'
import { daysToAnniversary, yearsSince } from './anniversary.ts'
import { utcDay } from './calendar.ts'
import { absent, type Found, single } from './found.ts'
import { textOf, timeOf } from './readings.ts'

/** A function of a value; of a list that of each element, null where it has none. */
export function applyFunction(name: FunctionName, found: Found, now: number): Found {
  if (found.kind === 'absent') return absent
  if (name === 'size') return single(found.kind === 'list' ? found.elements.length : 1)
  if (found.kind === 'value') return single(ofValue(name, found.value, now))
  const elements = found.elements.map(element => ofValue(name, element, now) ?? null)
  return { kind: 'list', elements }
}

function ofValue(name: Exclude<FunctionName, 'size'>, value: Json, now: number): Json | undefined {
  if (name === 'lower') return textOf(value)?.toLowerCase()
  const time = timeOf(value)
  if (time === undefined) return undefined
  switch (name) {
    case 'month':
    case 'day':
    case 'year':
      return utcDay(time)?.[name]
    case 'years_since':
      return yearsSince(time, now)
    case 'days_to_anniversary':
      return daysToAnniversary(time, now)
  }
}

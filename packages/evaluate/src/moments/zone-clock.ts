import { zoneOffset } from '@muster/query'
import { never } from './moment.ts'

const latestInstant = 8.64e15

/** When the clocks of an IANA zone next show a whole hour, or midnight; or are put forward or back, if that is sooner. */
export function nextTurn(unit: 'hour' | 'day', now: number, zone: string): number {
  const offset = zoneOffset(now, zone)
  if (offset === undefined) return never()
  const length = unit === 'hour' ? 3_600_000 : 86_400_000
  const turn = (Math.floor((now + offset) / length) + 1) * length - offset
  if (turn > latestInstant) return never()
  return zoneOffset(turn, zone) === offset ? turn : firstOtherOffset(now, turn, zone)
}

/** The first instant after one, and not after another, at which the clocks have another offset. */
function firstOtherOffset(from: number, to: number, zone: string): number {
  const offset = zoneOffset(from, zone)
  let [same, other] = [from, to]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (zoneOffset(middle, zone) === offset) same = middle
    else other = middle
  }
  return other
}

import type { Call } from '@muster/proof/oracle'
import type { Random } from './random.ts'
import { eventNames, reaches } from './words.ts'

const minute = 60_000
const day = 1440 * minute

/** What calls are drawn for. */
interface Moment {
  readonly now: number
  /** What arrived before. */
  readonly calls: readonly Call[]
}

/** One or several calls that arrive at once: new ones, late ones, some ahead of their time, now and then a repeat. */
export function drawCalls(random: Random, moment: Moment): Call[] {
  const calls: Call[] = []
  const several = random.percent(60) ? 1 : 2 + random.below(3)
  for (let n = 0; n < several; n++) {
    const earlier = [...moment.calls, ...calls]
    const isRepeat = earlier.length > 0 && random.percent(6)
    calls.push(isRepeat ? random.pick(earlier) : drawCall(random, moment.now, `message ${earlier.length}`))
  }
  return calls
}

function drawCall(random: Random, now: number, messageId: string): Call {
  const call = {
    messageId,
    time: drawTime(random, now),
    source: 'web',
    context: {},
    visitor: drawVisitor(random),
  }
  const chance = random.below(100)
  if (chance < 62)
    return {
      ...call,
      ...drawNames(random),
      type: 'track',
      name: random.pick(eventNames),
      properties: drawProperties(random, now),
    }
  if (chance < 72) return { ...call, ...drawNames(random), type: 'page', name: 'Page Viewed', properties: {} }
  if (chance < 94)
    return { ...call, ...drawNames(random), type: 'identify', name: '', properties: drawTraits(random, now) }
  return {
    ...call,
    type: 'alias',
    name: '',
    userId: drawUser(random),
    previousId: random.percent(70) ? drawVisitorId(random) : drawUser(random),
    properties: {},
  }
}

/** Mostly now; else late, as far back as windows reach or somewhere between; or a little ahead. */
function drawTime(random: Random, now: number): number {
  const chance = random.below(100)
  if (chance < 55) return now
  const off = random.below(3) - 1
  if (chance < 75) return now - random.pick(reaches) + off
  if (chance < 92) return now - random.below(random.percent(50) ? 3 * 60 * minute : 9 * day)
  return now + random.pick([1, 20_000, 3 * minute, 30 * minute, 30 * minute + 1, 2 * 60 * minute])
}

function drawNames(random: Random): Pick<Call, 'userId' | 'anonymousId'> {
  const chance = random.below(100)
  if (chance < 45) return { userId: drawUser(random) }
  if (chance < 82) return { anonymousId: drawVisitorId(random) }
  return { userId: drawUser(random), anonymousId: drawVisitorId(random) }
}

function drawUser(random: Random): string {
  return random.pick(['ann', 'ben', 'cat'])
}

function drawVisitorId(random: Random): string {
  return `device ${random.below(9)}`
}

function drawProperties(random: Random, now: number): Call['properties'] {
  return {
    ...(random.percent(60) && { n: random.below(4) }),
    ...(random.percent(30) && { due: drawDate(random, now) }),
  }
}

function drawTraits(random: Random, now: number): Call['properties'] {
  return {
    ...(random.percent(40) && { plan: random.pick(['free', 'pro', null]) }),
    ...(random.percent(40) && { until: drawDate(random, now) }),
    ...(random.percent(30) && { born: drawBirth(random, now) }),
  }
}

/** Near enough to be passed. */
function drawDate(random: Random, now: number): string {
  const distance = random.percent(60) ? random.pick(reaches) : random.below(4 * day)
  return new Date(now + (random.percent(70) ? distance : -distance)).toISOString()
}

/** Thirty or thirty-one years before some instant of these days. */
function drawBirth(random: Random, now: number): string {
  const date = new Date(now + random.below(6 * day))
  date.setUTCFullYear(date.getUTCFullYear() - 30 - random.below(2))
  return random.percent(30) ? date.toISOString().slice(0, 10) : date.toISOString()
}

function drawVisitor(random: Random): Call['visitor'] {
  return {
    ...(random.percent(20) && {
      timezone: random.pick(['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata']),
    }),
    ...(random.percent(20) && { device: random.pick(['mobile', 'desktop']) }),
  }
}

import type { Random } from './random.ts'
import { eventNames, windows } from './words.ts'

const depth = 2

/** What a query is drawn for. */
interface Moment {
  readonly now: number
  /** The keys of the audiences that it may refer to. */
  readonly audiences: readonly string[]
  /** Whether it may look at a clock, whose every turn is worked out for everybody. */
  readonly hasClock: boolean
}

/** A query, as text, over all that time can change the answer of. */
export function drawQuery(random: Random, moment: Moment): string {
  return drawCondition(random, moment, depth)
}

function drawCondition(random: Random, moment: Moment, deeper: number): string {
  if (deeper === 0 || random.percent(55)) return drawComparison(random, moment)
  const inner = () => drawCondition(random, moment, deeper - 1)
  if (random.percent(30)) return `NOT (${inner()})`
  return `(${inner()} ${random.pick(['AND', 'OR'])} ${inner()})`
}

function drawComparison(random: Random, { audiences, hasClock, now }: Moment): string {
  if (audiences.length > 0 && random.percent(15)) return `audience('${random.pick(audiences)}')`
  if (hasClock && random.percent(15)) return ofClock(random)
  return random.percent(65) ? ofEvents(random, now) : ofOthers(random)
}

function ofClock(random: Random): string {
  return random.pick([
    `visitor('local.hour') ${random.pick(['< 12', '>= 18', '= 0'])}`,
    `visitor('time.weekday') = '${random.pick(['monday', 'thursday', 'sunday'])}'`,
  ])
}

function ofEvents(random: Random, now: number): string {
  const [name, other, window, inner] = [
    random.pick(eventNames),
    random.pick(eventNames),
    random.pick(windows),
    random.pick(windows.filter(window => window !== '0 days')),
  ]
  const [count, few] = [random.pick(['>= 1', '= 0', '>= 2', '= 1', '< 2']), random.below(4)]
  const date = new Date(now + (random.below(9) - 4) * 12 * 3_600_000).toISOString()
  const event = `event('${name}')`
  return random.pick([
    `${event}.within(${window}).count() ${count}`,
    `${event}.within(${window}).count() ${count}`,
    `event().within(${window}).count() ${count}`,
    `${event}.between(${random.pick([
      '5 minutes, 1 hour',
      '1 hour, 1 day',
      '1 day, 2 days',
      '2 days, 7 days',
    ])}).count() ${count}`,
    `${event}.where(property('due').${relative(random)}).count() ${count}`,
    `${event}.where(event('${other}').within(parent: ${inner}).count() ${count}).within(${window}).count() >= 1`,
    `${event}.where(event('${other}').before(parent: ${inner}).count() ${count}).within(${window}).count() >= 1`,
    `${event}.where(property('n') > ${few}).within(${window}).count() ${count}`,
    `${event}.where(event('${other}').where(property('n') = property(parent: 'n')).count() = 0).within(${window}).count() >= 1`,
    `${event}.during(${random.pick(['today', 'yesterday', 'this week', 'last week', 'this month', 'last month'])}).count() ${count}`,
    `${event}.since(${date}).count() ${count}`,
    `${event}.until(${date}).count() ${count}`,
    `${event}.within(${window}).sum(property('n')) > ${few}`,
    `${event}.within(${window}).avg(property('n')) <= ${few}`,
    `${event}.within(${window}).last(property('n')) = ${few}`,
    `${event}.within(${window}).count_days() >= ${few}`,
    `${event}.within(${window}).count() > event('${other}').within(${inner}).count()`,
  ])
}

function ofOthers(random: Random): string {
  const few = random.below(4)
  return random.pick([
    `trait('until').${relative(random)}`,
    `trait('until').${relative(random)}`,
    `trait('plan') = '${random.pick(['free', 'pro'])}'`,
    `trait('born').days_to_anniversary() <= ${few}`,
    `trait('born').years_since() >= ${30 + random.below(2)}`,
    `visitor('sessions') ${random.pick(['= 1', '>= 2', '>= 4'])}`,
    `visitor('returning')`,
    `visitor('days_since_last_visit') ${random.pick(['>= 1', '>= 2', '= 0', '< 3'])}`,
    `visitor('device') = 'mobile'`,
    `visitor('device') = 'mobile'`,
  ])
}

function relative(random: Random): string {
  const comparator = random.pick(['within_last', 'before_last', 'within_next', 'after_next'])
  return `${comparator}(${random.pick(windows)})`
}

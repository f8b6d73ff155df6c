import type { Attribute, EventSchema, WorkspaceSchema } from '@muster/query'
import type { Call } from './call.ts'
import { Random } from './random.ts'

const day = 86_400_000
const people = 400
const devices = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/136.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari',
] as const
const timezones = [
  'Europe/Amsterdam',
  'Europe/Madrid',
  'Europe/Rome',
  'America/New_York',
  'Europe/London',
] as const

/**
 * What people may have done in the 400 days before `now` in a workspace of which only the schema is given: traits that are
 * there or not, and events with any of the values that are given as examples.
 */
export function* callsFromSchema(schema: WorkspaceSchema, now: string): Generator<Call> {
  const random = new Random(7)
  for (let index = 0; index < people; index++) {
    const person = { userId: `user_${index}`, messages: 0 }
    const end = Date.parse(now)
    const call = (at: number, rest: Omit<Call, 'messageId' | 'timestamp'>): Call => ({
      ...rest,
      userId: person.userId,
      messageId: `${person.userId}_${person.messages++}`,
      timestamp: new Date(at).toISOString(),
    })
    const context = {
      userAgent: random.pick(devices),
      timezone: random.pick(timezones),
      ...(random.chance(0.3) && {
        campaign: { name: random.pick(['spring_sale', 'q2_launch', 'xmas_gifts']) },
      }),
    }
    yield call(end - 401 * day, { type: 'identify', traits: values(schema.traits, random, 0.75), context })
    for (const event of schema.events) {
      const times = random.chance(0.5) ? random.between(1, random.pick([1, 2, 4, 12])) : 0
      const days = random.pick([400, 400, 90, 30])
      for (let n = 0; n < times; n++) {
        const at = end - Math.floor(random.next() ** 2 * days * day) - 1
        const properties = isPage(event) ? page(event, random) : values(event.properties, random, 0.95)
        yield call(at, { ...typeOf(event), properties, context })
      }
    }
  }
}

function isPage({ name }: EventSchema): boolean {
  return name === 'Page Viewed'
}

function typeOf(event: EventSchema): Pick<Call, 'type' | 'event'> {
  return isPage(event) ? { type: 'page' } : { type: 'track', event: event.name }
}

/** A page's name, path and title are those of the same page. */
function page({ properties }: EventSchema, random: Random): Record<string, unknown> {
  const at = random.between(0, Math.min(...properties.map(({ examples }) => examples.length)) - 1)
  return Object.fromEntries(properties.map(({ path, examples }) => [path, examples[at]]))
}

/** Some of the attributes, each with one of its values; of a list, some of them. */
function values(attributes: readonly Attribute[], random: Random, share: number): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const attribute of attributes) {
    const [head = '', ...rest] = attribute.path.split('.')
    if (attribute.types.includes('object') || !random.chance(share)) continue
    const isOfList = attributes.some(
      ({ path, types }) => path === head && types.includes('list') && rest.length > 0,
    )
    if (isOfList) found[head] = withInEach(found[head], rest.join('.'), attribute, random)
    else if (rest.length > 0)
      found[head] = { ...(found[head] ?? {}), [rest.join('.')]: likeOne(attribute, random) }
    else found[head] = likeOne(attribute, random)
  }
  return found
}

/** One value in each of two objects of a list. */
function withInEach(list: unknown, key: string, { examples }: Attribute, random: Random): unknown {
  const items = Array.isArray(list) ? list : [{}, {}]
  return items.map(item => ({ ...item, [key]: one(examples, random) }))
}

function likeOne({ types, examples }: Attribute, random: Random): unknown {
  if (types.includes('list')) return random.some(examples, 0.35)
  if (types.includes('number') && random.chance(0.5)) return near(Number(one(examples, random)), random)
  return one(examples, random)
}

/** Numbers that lie between the examples: bounds would otherwise tell little apart. */
function near(value: number, random: Random): number {
  const varied = value * (0.5 + random.next())
  return Number.isInteger(value) ? Math.round(varied) : Math.round(varied * 100) / 100
}

function one(examples: Attribute['examples'], random: Random): unknown {
  const [first, ...others] = examples
  return first === undefined ? undefined : random.pick([first, ...others])
}

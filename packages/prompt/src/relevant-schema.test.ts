import type { WorkspaceSchema } from '@muster/query'
import { expect, test } from 'vitest'
import { gardenShop } from './fixtures/garden-shop.ts'
import { attribute, event } from './fixtures/schema.ts'
import { relevantSchema } from './relevant-schema.ts'

function firstEvents(prompt: string, schema: WorkspaceSchema, count: number): string[] {
  return relevantSchema(prompt, schema)
    .events.slice(0, count)
    .map(({ name }) => name)
}

test('a small workspace is shown whole, but for its values', () => {
  const { events, traits, audiences } = relevantSchema('people who like us very much', gardenShop)
  expect(events.map(({ name }) => name).sort()).toEqual(gardenShop.events.map(({ name }) => name).sort())
  expect(traits.map(({ path }) => path).sort()).toEqual(gardenShop.traits.map(({ path }) => path).sort())
  expect(traits.flatMap(({ examples }) => examples)).toEqual([])
  expect(audiences).toEqual(gardenShop.audiences)
})

test.each([
  ['people who purchased twice in the last week', 'Order Completed'],
  ['whoever bought a ticket for a workshop', 'Workshop Ticket Bought'],
  ['everybody who opened our emails recently', 'Email Opened'],
  ['people interested in full sun', 'Product Viewed'],
])('“%s” speaks of %s first', (prompt, name) => {
  expect(firstEvents(prompt, gardenShop, 1)).toEqual([name])
})

test('small words are no values, but countries in capitals are', () => {
  const schema: WorkspaceSchema = {
    ...people,
    traits: [attribute('country', 'string', ['US', 'DE']), attribute('state', 'string', ['in', 'on'])],
  }
  const { traits } = relevantSchema('customers in the US or Germany who are in or on', schema)
  expect(traits.map(({ examples }) => examples)).toEqual([['US', 'DE'], []])
})

/** As many names as a workspace may have, of which the sentence speaks of few. */
const large: WorkspaceSchema = {
  events: Array.from({ length: 20_000 }, (_, at) =>
    event(
      `Widget ${at} Turned`,
      ...[1, 2, 3, 4].map(step => attribute(`dial ${at} ${step}`, 'string', ['on', 'off'])),
    ),
  ).concat(gardenShop.events),
  traits: Array.from({ length: 5_000 }, (_, at) => attribute(`gauge_${at}`, 'number')).concat(
    gardenShop.traits,
  ),
  context: Array.from({ length: 500 }, (_, at) => attribute(`part.${at}`, 'string')),
  audiences: Array.from({ length: 500 }, (_, at) => ({ key: `group_${at}`, name: `Group ${at}` })).concat(
    gardenShop.audiences,
  ),
}

test('of 100,000 names a few hundred are shown: what is spoken of, then what comes first', () => {
  const prompt = 'rose growers with a gold tier who purchased roses in the last 30 days'
  const { events, traits, context, audiences } = relevantSchema(prompt, large)
  expect(events).toHaveLength(30)
  expect(events.slice(0, 2).map(({ name }) => name)).toContain('Order Completed')
  expect(events.at(-1)?.name).toMatch(/^Widget \d\d? Turned$/)
  expect(traits).toHaveLength(60)
  expect(traits[0]).toMatchObject({ path: 'tier', examples: ['gold'] })
  expect(context).toHaveLength(20)
  expect(audiences).toHaveLength(30)
  expect(audiences[0]).toEqual({ key: 'rose_growers', name: 'Rose Growers' })
})

const people: WorkspaceSchema = {
  events: [
    event(
      'Order Completed',
      attribute('delivery', 'string', ['pickup', 'courier']),
      attribute('recipient_name', 'string', ['Ada Lovelace']),
      attribute('gift_note', 'string', ['happy birthday']),
      attribute('receipt_to', 'string', ['ada@example.com']),
      attribute('voucher', 'string', ['A-1001', 'B-2002']),
      attribute(
        'sku',
        'string',
        Array.from({ length: 50 }, (_, at) => `sku ${at}`),
      ),
      attribute('revenue', 'number', [40]),
    ),
  ],
  traits: [
    attribute('email', 'string', ['ada@example.com']),
    attribute('first_name', 'string', ['Ada', 'Berlin']),
    attribute('homeAddress.city', 'string', ['Berlin']),
    attribute('phone', 'string', ['+3225550100']),
    attribute('birthday', 'date', ['1990-04-01']),
    attribute('plan', 'string', ['gold', 'silver']),
    attribute('city', 'string', ['Berlin', 'Ghent']),
    attribute('crm_id', 'string', ['gold']),
    attribute('account_type', 'string', ['Gold', 'Basic']),
  ],
  context: [attribute('ip', 'string', ['192.0.2.1'])],
  audiences: [],
}

test('values of people are only those that the sentence names, and never such as identify them', () => {
  const { events, traits, context } = relevantSchema('gold customers in berlin named Ada who ordered', people)
  expect(Object.fromEntries(traits.map(({ path, examples }) => [path, examples]))).toEqual({
    email: [],
    first_name: [],
    'homeAddress.city': [],
    phone: [],
    birthday: [],
    plan: ['gold'],
    city: ['Berlin'],
    crm_id: [],
    account_type: ['Gold'],
  })
  expect(context).toEqual([{ path: 'ip', types: ['string'], examples: [] }])
  expect(
    Object.fromEntries(
      events.flatMap(({ properties }) => properties.map(({ path, examples }) => [path, examples])),
    ),
  ).toEqual({
    delivery: ['pickup', 'courier'],
    recipient_name: [],
    gift_note: [],
    receipt_to: [],
    voucher: [],
    sku: [],
    revenue: [],
  })
})

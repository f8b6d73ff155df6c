import { describe, expect, it } from 'vitest'
import { parse } from '../parse/parse.ts'
import { check } from './check.ts'
import type { Attribute, WorkspaceSchema } from './workspace-schema.ts'

function attribute(path: string, ...types: Attribute['types']): Attribute {
  return { path, types: types.length > 0 ? types : ['string'], examples: [] }
}

const schema: WorkspaceSchema = {
  events: [
    {
      name: 'Order Completed',
      properties: [
        attribute('revenue', 'number'),
        attribute('line_items', 'list'),
        attribute('line_items.sku'),
        attribute('meta', 'object'),
      ],
    },
    { name: 'Product Viewed', properties: [attribute('genre'), attribute('dotted\\.name')] },
  ],
  traits: [attribute('plan'), attribute('address.city')],
  context: [attribute('page.url')],
  audiences: [{ key: 'vip', name: 'VIP' }],
}

function messages(text: string): string[] {
  return check(parse(text), schema).map(problem => problem.message)
}

it.each([
  "event('Order Completed').where(property('revenue') > 1 AND context('page.url').exists()).count() = 1",
  "event('Order Completed').where(property('line_items.sku') = 'a' AND property('meta.anything') = 1).count() = 1",
  "event('Order Completed').unique(property('line_items')).count() = 1",
  "event('Product Viewed').last(property('dotted\\.name')) = 'a'",
  "event('Order Completed', 'Product Viewed').where(property('genre') = 'a').count() = 1",
  "event().where(property('genre') = 'a').count() = 1",
  "event('Order Completed').where(event('Product Viewed').where(property('genre') = property(parent: 'revenue')).count() = 1).count() = 1",
  "trait('plan') = trait('address') AND trait('address.city').exists() AND trait('vip') AND audience('vip')",
  "visitor('country') = 'NL' AND visitor('first.utm.campaign') = 'a' AND visitor('query.ref') = 'b' AND visitor('answer.a.b') = 1",
])('finds nothing wrong with %s', text => {
  expect(messages(text)).toEqual([])
})

it.each([
  [
    "event('order completed').count() = 1",
    'There is no event “order completed”. Did you mean “Order Completed”?',
  ],
  ["event('Nonsense').count() = 1", 'There is no event “Nonsense”.'],
  [
    "event('Order Completed').sum(property('revnue')) = 1",
    'The event “Order Completed” does not have the property “revnue”. Did you mean “revenue”?',
  ],
  [
    "event('Order Completed').where(property('line_items.sku.a') = 1).count() = 1",
    'The event “Order Completed” does not have the property “line_items.sku.a”. Did you mean “line_items.sku”?',
  ],
  [
    "event('Order Completed', 'Product Viewed').where(property('colour') = 1).count() = 1",
    'None of the events “Order Completed”, “Product Viewed” has the property “colour”.',
  ],
  ["event().where(property('colour') = 1).count() = 1", 'No event has the property “colour”.'],
  [
    "event('Order Completed').where(event('Product Viewed').where(property('genre') = property(parent: 'genre')).count() = 1).count() = 1",
    'The event “Order Completed” does not have the property “genre”.',
  ],
  ["trait('Plan') = 1", 'No profile has the trait “Plan”. Did you mean “plan”?'],
  ["trait('vip.x') = 1", 'No profile has the trait “vip.x”.'],
  [
    "event().where(context('page.uri') = 'a').count() = 1",
    'No event has the context “page.uri”. Did you mean “page.url”?',
  ],
  ["audience('vips')", 'There is no audience “vips”. Did you mean “vip”?'],
  ["visitor('contry') = 'NL'", 'Visitors have no attribute “contry”. Did you mean “country”?'],
  ["visitor('query') = 'NL'", 'Visitors have no attribute “query”.'],
])('of %s says %s', (text, message) => {
  expect(messages(text)).toEqual([message])
})

describe('problems', () => {
  it('name the kind, the name and the name meant', () => {
    expect(check(parse("trait('plam') = 1"), schema)).toEqual([
      {
        kind: 'trait',
        name: 'plam',
        message: 'No profile has the trait “plam”. Did you mean “plan”?',
        suggestion: 'plan',
      },
    ])
  })

  it('come once each, and nothing is said of the properties of unknown events', () => {
    const text = "event('X').where(property('y') = 1).count() = 1 OR event('X').count() = 2 AND audience('z')"
    expect(messages(text)).toEqual(['There is no event “X”.', 'There is no audience “z”.'])
  })

  it('are found among 100,000 names', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `event number ${index}`)
    const large = { ...schema, events: names.map(name => ({ name, properties: [] })) }
    const query = parse(
      names
        .slice(0, 50)
        .map(name => `event('${name} or so').count() = 1`)
        .join(' AND '),
    )
    expect(check(query, large)).toHaveLength(50)
  })
})

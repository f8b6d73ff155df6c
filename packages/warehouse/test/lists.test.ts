import { describe } from 'vitest'
import { did, has, type Place, World } from './world.ts'

const lists = {
  'red and blue': ['red', 'blue'],
  'red alone': ['red'],
  'numbers and words': [1, 'two', 3.5, '4'],
  'nested lists': [['red'], ['green', ['blue']]],
  'with a null': [null, 'green'],
  'only nulls': [null],
  empty: [],
  booleans: [true, false],
  dates: ['2026-07-15T11:00:00Z', '2020-01-01'],
  'no list': 'red',
}
const present = [
  'red and blue',
  'red alone',
  'numbers and words',
  'nested lists',
  'with a null',
  'booleans',
  'dates',
  'no list',
]
const red = ['red and blue', 'red alone', 'nested lists', 'no list']
const blue = ['red and blue', 'nested lists']

/** What holds of a value that is a list, and for whom. */
const table = [
  [`= 'red'`, red],
  [`= 'blue'`, blue],
  [`!= 'red'`, except(present, red)],
  [`.none_of('red', 'green')`, except(Object.keys(lists), [...red, 'with a null'])],
  [`.one_of('blue', 3.5)`, [...blue, 'numbers and words']],
  [`.contains('e')`, [...red, 'with a null', 'booleans']],
  [`.omits('re')`, except(Object.keys(lists), [...red, 'with a null'])],
  [`.starts_with('bl')`, blue],
  [`.ends_with('wo')`, ['numbers and words']],
  [`> 3.5`, ['numbers and words']],
  [`< 2`, ['numbers and words']],
  [`= 4`, ['numbers and words']],
  [`= false`, ['booleans']],
  [`.within_last(1 day)`, ['dates']],
  [`.before_date(2021-01-01)`, ['dates', 'numbers and words']],
  [`.matches('^.{4}$')`, [...blue, 'booleans']],
  [`.exists()`, present],
  [`.absent()`, ['only nulls', 'empty']],
] as const

const places: readonly Place[] = [
  ['a trait', list => [has({ v: list })], comparison => `trait('v') ${comparison}`],
  ['a trait with a trailing $', list => [has({ v: list })], comparison => `trait('v.$') ${comparison}`],
  [
    'a property',
    list => [did('E', { v: list })],
    comparison => `event('E').where(property('v') ${comparison}).count() = 1`,
  ],
  [
    'a path through objects in a list',
    list => [did('E', { a: [{ v: list }, { other: 1 }] })],
    comparison => `event('E').where(property('a.$.v.$') ${comparison}).count() = 1`,
  ],
]

describe.each(places)('%s', async (_place, given, query) => {
  const world = await World.of(
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, given(list)])),
  )
  world.answers(table.map(([comparison, people]) => [query(comparison), people]))
})

describe('objects in lists', async () => {
  const world = await World.of({
    basket: [
      did('Bought', {
        products: [
          { sku: 'lamp', price: 20, tags: ['new', 'light'] },
          { sku: 'desk', price: 80 },
        ],
      }),
    ],
    'one lamp': [did('Bought', { products: [{ sku: 'lamp', price: '15.5', maker: { name: 'Ü' } }] })],
    'not in a list': [did('Bought', { products: { sku: 'lamp', price: 5 } })],
    'no sku': [did('Bought', { products: [{ price: 1 }, { sku: null }] })],
    'two lists': [
      did('Bought', { products: [{ sku: 'desk' }] }),
      did('Bought', { products: [{ sku: 'lamp' }] }),
    ],
    'nothing bought': [did('Bought', { products: [] })],
  })

  world.answers([
    [
      `event('Bought').where(property('products.sku') = 'lamp').count() >= 1`,
      ['basket', 'one lamp', 'not in a list', 'two lists'],
    ],
    [
      `event('Bought').where(property('products.$.sku') = 'lamp').count() >= 1`,
      ['basket', 'one lamp', 'not in a list', 'two lists'],
    ],
    [
      `event('Bought').where(property('products.sku') = 'desk' AND property('products.sku') = 'lamp').count() >= 1`,
      ['basket'],
    ],
    [`event('Bought').where(property('products.sku') != 'lamp').count() >= 1`, ['two lists']],
    [
      `event('Bought').where(NOT property('products.sku') = 'lamp').count() >= 1`,
      ['no sku', 'two lists', 'nothing bought'],
    ],
    [`event('Bought').where(property('products.sku').absent()).count() >= 1`, ['no sku', 'nothing bought']],
    [`event('Bought').where(property('products').exists()).count() = 0`, ['nothing bought']],
    [
      `event('Bought').where(property('products.price') < 16).count() >= 1`,
      ['one lamp', 'not in a list', 'no sku'],
    ],
    [`event('Bought').where(property('products.$.tags') = 'light').count() = 1`, ['basket']],
    [`event('Bought').where(property('products.tags.$') = 'light').count() = 1`, ['basket']],
    [`event('Bought').where(property('products.$.maker.name') = 'Ü').count() = 1`, ['one lamp']],
    [`event('Bought').sum(property('products.price')) = 100`, ['basket']],
    [`event('Bought').avg(property('products.$.price')) = 15.5`, ['one lamp']],
    [`event('Bought').max(property('products.price')) <= 5`, ['not in a list', 'no sku']],
    [`event('Bought').unique(property('products.sku')).count() = 2`, ['basket', 'two lists']],
    [`event('Bought').first(property('products.sku')) = 'desk'`, ['two lists']],
    [`event('Bought').last(property('products.sku')) = 'desk'`, ['basket']],
    [`event('Bought').last(property('products.price')).absent()`, ['two lists', 'nothing bought']],
  ])
})

function except(all: readonly string[], left: readonly string[]): string[] {
  return all.filter(one => !left.includes(one))
}

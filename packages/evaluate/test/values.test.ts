import { describe } from 'vitest'
import { answers, type People } from './world.ts'

describe('values that are no scalars', () => {
  const people: People = {
    object: { traits: { v: { a: 1 } } },
    'empty object': { traits: { v: {} } },
    list: { traits: { v: [1, 'two', '3', null, true, { a: 4 }] } },
    'list of lists': { traits: { v: [[1, 2], [['two']], []] } },
    'list of null': { traits: { v: [null] } },
    'empty list': { traits: { v: [] } },
    'list of empty lists': { traits: { v: [[], [[]]] } },
    'list of an object': { traits: { v: [{}] } },
    null: { traits: { v: null } },
    'no traits': {},
  }
  const absent = ['list of null', 'empty list', 'list of empty lists', 'null', 'no traits']
  const present = ['object', 'empty object', 'list', 'list of lists', 'list of an object']
  const without = (...names: string[]) => Object.keys(people).filter(name => !names.includes(name))

  answers(people, [
    [`trait('v').exists()`, present],
    [`trait('v').absent()`, absent],
    [`trait('v') = 1`, ['list', 'list of lists']],
    [`trait('v') = 3`, ['list']],
    [`trait('v') = 'two'`, ['list', 'list of lists']],
    [`trait('v') = true`, ['list']],
    [`trait('v') != 'two'`, ['object', 'empty object', 'list of an object']],
    [`trait('v') != 'three'`, present],
    [`trait('v').one_of(2, 3)`, ['list', 'list of lists']],
    [`trait('v').none_of(2, 3)`, without('list', 'list of lists')],
    [`trait('v').contains('w')`, ['list', 'list of lists']],
    [`trait('v').contains('')`, ['list', 'list of lists']],
    [`trait('v').omits('')`, without('list', 'list of lists')],
    [`trait('v') > 2`, ['list']],
    [`trait('v') <= 1`, ['list', 'list of lists']],
    [`trait('v').matches('^t')`, ['list', 'list of lists']],
    [`trait('v').starts_with('[object')`, []],
    [`trait('v').before_last(0 days)`, ['list', 'list of lists']],
    [`trait('v.a') = 4`, ['list']],
    [`trait('v.$.a') = 4`, ['list']],
    [`trait('v.a').exists()`, ['object', 'list']],
    [`trait('v.length').exists()`, []],
    [`trait('v.0').exists()`, []],
  ])
})

describe('paths through lists of objects', () => {
  const people: People = {
    two: { traits: { products: [{ sku: 'lamp', tags: ['new', 'light'] }, { sku: 'desk' }] } },
    'not in a list': { traits: { products: { sku: 'lamp', tags: 'light' } } },
    'with gaps': { traits: { products: [{ sku: 'lamp' }, {}, { sku: null }, 'lamp', null] } },
    'without any': { traits: { products: [{}, 7] } },
    'with nulls': { traits: { products: [{ sku: null }] } },
    'with an empty list': { traits: { products: [{ tags: [] }] } },
    'in nested lists': { traits: { products: [[{ sku: 'lamp' }], [[{ sku: 'desk' }]]] } },
    none: { traits: { products: [] } },
    text: { traits: { products: 'lamp' } },
  }
  const lamps = ['two', 'not in a list', 'with gaps', 'in nested lists']

  answers(people, [
    [`trait('products.sku') = 'lamp'`, lamps],
    [`trait('products.$.sku') = 'lamp'`, lamps],
    [`trait('products.sku.$') = 'lamp'`, lamps],
    [`trait('products.sku') != 'desk'`, ['not in a list', 'with gaps']],
    [`trait('products.sku').absent()`, ['without any', 'with nulls', 'with an empty list', 'none', 'text']],
    [`trait('products.sku').size() = 2`, ['two', 'with gaps', 'in nested lists']],
    [`trait('products.sku').size() = 1`, ['not in a list', 'with nulls']],
    [`trait('products.sku').size().absent()`, ['without any', 'with an empty list', 'none', 'text']],
    [`trait('products.tags') = 'light'`, ['two', 'not in a list']],
    [`trait('products.tags').size() = 0`, ['with an empty list']],
    [`trait('products').size() = 0`, ['none']],
    [`trait('products.tags.light').exists()`, []],
  ])
})

describe('names that mean something to JavaScript', () => {
  const own: unknown = JSON.parse('{"__proto__": {"constructor": 1}, "toString": "x", "a.b": 2, "$": 3}')
  const people: People = {
    'has them': { traits: { o: own, constructor: 'x', hasOwnProperty: ['y'] } },
    'has none': { traits: { o: {} } },
  }
  const one = ['has them']

  answers(people, [
    [`trait('constructor').exists()`, one],
    [`trait('constructor') = 'x'`, one],
    [`trait('hasOwnProperty') = 'y'`, one],
    [`trait('__proto__').exists()`, []],
    [`trait('valueOf').exists()`, []],
    [`trait('o.__proto__').exists()`, one],
    [`trait('o.__proto__.constructor') = 1`, one],
    [`trait('o.toString').exists()`, one],
    [`trait('o.valueOf').exists()`, []],
    [`trait('o.a\\.b') = 2`, one],
    [`trait('o.a.b').exists()`, []],
    [`trait('o.\\$') = 3`, one],
    [`visitor('constructor').absent()`, ['has them', 'has none']],
    [`audience('constructor')`, []],
    [`event('constructor').count() = 0`, ['has them', 'has none']],
  ])
})

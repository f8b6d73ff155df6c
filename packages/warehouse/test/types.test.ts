import { describe } from 'vitest'
import { did, has, World } from './world.ts'

describe('many types under one name', async () => {
  const world = await World.of({
    number: [has({ size: 12 }), did('A', { size: 12 })],
    text: [has({ size: '12' }), did('B', { size: '12' })],
    word: [has({ size: 'large' }), did('B', { size: 'large' })],
    boolean: [has({ size: true }), did('A', { size: true })],
    date: [has({ size: '2026-07-01' }), did('A', { size: '2026-07-01' })],
    object: [has({ size: { value: 12 } }), did('A', { size: { value: 12 } })],
    list: [has({ size: ['large', 12] }), did('A', { size: ['large', 12] })],
    'list of objects': [has({ size: [{ value: 12 }] }), did('B', { size: [{ value: 12 }] })],
    'null value': [has({ size: null }), did('A', { size: null })],
    nothing: [has({}), did('A')],
  })
  const twelve = ['number', 'text', 'list']
  const dates = ['number', 'date', 'list']

  describe('of a trait', () => {
    world.answers([
      [`trait('size') = 12`, twelve],
      [`trait('size') = '12'`, twelve],
      [`trait('size') >= 12`, twelve],
      [`trait('size') = 'large'`, ['word', 'list']],
      [`trait('size') != 'large'`, ['number', 'text', 'boolean', 'date', 'object', 'list of objects']],
      [`trait('size') = true`, ['boolean']],
      [`trait('size') < 2026-07-02`, dates],
      [`trait('size').before_last(1 day)`, dates],
      [`trait('size.value') = 12`, ['object', 'list of objects']],
      [`trait('size.$.value') = 12`, ['object', 'list of objects']],
      [`trait('size.value').absent()`, ['null value', 'nothing', ...twelve, 'word', 'boolean', 'date']],
      [`trait('size').absent()`, ['null value', 'nothing']],
      [`trait('size').exists()`, [...twelve, 'word', 'boolean', 'date', 'object', 'list of objects']],
      [`trait('size').omits('1')`, ['word', 'boolean', 'object', 'list of objects', 'null value', 'nothing']],
    ])
  })

  describe('of a property, each type under the events that have it', () => {
    world.answers([
      [`event('A').where(property('size') = 12).count() = 1`, ['number', 'list']],
      [`event('B').where(property('size') = 12).count() = 1`, ['text']],
      [`event('A', 'B').where(property('size') = 12).count() = 1`, twelve],
      [`event().where(property('size') = 12).count() = 1`, twelve],
      [`event('A').where(property('size') < 2026-07-02).count() = 1`, dates],
      [`event('B').where(property('size') < 2026-07-02).count() = 1`, []],
      [`event().where(property('size.value') = 12).count() = 1`, ['object', 'list of objects']],
      [`event().where(property('size').absent()).count() = 1`, ['null value', 'nothing']],
      [`event('B').where(property('size').exists()).count() = 1`, ['text', 'word', 'list of objects']],
      [`event().sum(property('size')) = 12`, twelve],
      [`event().max(property('size')).exists()`, twelve],
    ])
  })
})

describe('numbers of every size', async () => {
  const world = await World.of({
    huge: [has({ n: 1e300 })],
    'beyond 64 bits': [has({ n: 1e21 })],
    'of 64 bits': [has({ n: 12345678901234567000 })],
    'beyond exact': [has({ n: 2 ** 53 + 2 })],
    one: [has({ n: 1 })],
    'a tenth': [has({ n: 0.1 })],
    tiny: [has({ n: 1e-300 })],
    less: [has({ n: -(2 ** 60) })],
    text: [has({ n: '1e21' })],
  })

  world.answers([
    [`trait('n') = 1e300`, ['huge']],
    [`trait('n') = 1e21`, ['beyond 64 bits', 'text']],
    [`trait('n') = 12345678901234567000`, ['of 64 bits']],
    [`trait('n').one_of(12345678901234567000, 0.1, -1152921504606846976)`, ['of 64 bits', 'a tenth', 'less']],
    [`trait('n') = '12345678901234567000'`, ['of 64 bits']],
    [`trait('n') > 9007199254740993`, ['huge', 'beyond 64 bits', 'of 64 bits', 'beyond exact', 'text']],
    [`trait('n') < 1e-299`, ['tiny', 'less']],
    [`trait('n') <= 0.1 AND trait('n') > 0`, ['a tenth', 'tiny']],
    [`trait('n') < 2026-07-15`, ['one', 'a tenth', 'tiny', 'less']],
  ])
})

import { describe } from 'vitest'
import { ago, answers, did, has } from '../testing/people.ts'

const yesterday = (hour: number) => Date.parse('2026-07-14') + hour * 3_600_000

describe('of no events', () => {
  answers({ ann: [has({ x: 1 })], bob: [did('E', { x: 'y' })] }, [
    [`event('E').count() = 0`, ['ann']],
    [`event('E').count_days() = 0`, ['ann']],
    [`event('E').unique(property('x')).count() = 0`, ['ann']],
    [`event('E').sum(property('x')) = 0`, ['ann', 'bob']],
    [`event('E').avg(property('x')).absent()`, ['ann', 'bob']],
    [`event('E').max(property('x')).absent()`, ['ann', 'bob']],
    [`event('E').min(property('x')).absent()`, ['ann', 'bob']],
    [`event('E').mode(property('x'), 1).absent()`, ['ann']],
    [`event('E').first(property('x')).absent()`, ['ann']],
    [`event('E').last(property('x') ).absent()`, ['ann']],
  ])
})

describe('numbers', () => {
  answers(
    {
      decimals: [did('E', { x: 0.1 }), did('E', { x: 0.2 })],
      numerals: [did('E', { x: '12.5' }), did('E', { x: 'x' }), did('E', { x: true }), did('E')],
      lists: [did('E', { x: [1, [2, null], '3', {}] }), did('E', { x: { y: 5 } })],
      third: [did('E', { x: 1 }), did('E', { x: 0 }), did('E', { x: 0 })],
      huge: [did('E', { x: 1e308 }), did('E', { x: 1e308 })],
    },
    [
      [`event('E').sum(property('x')) = 0.3`, ['decimals']],
      [`event('E').sum(property('x')) = 12.5`, ['numerals']],
      [`event('E').sum(property('x')) = 6`, ['lists']],
      [`event('E').avg(property('x')) = 2`, ['lists']],
      [`event('E').avg(property('x')) = 0.333333`, ['third']],
      [`event('E').max(property('x')) = 3`, ['lists']],
      [`event('E').min(property('x')) = 12.5`, ['numerals']],
      [`event('E').sum(property('x')) > 1000`, ['huge']],
      [`event('E').sum(property('x')) = '0.3'`, ['decimals']],
    ],
  )
})

describe('texts', () => {
  answers(
    {
      ann: [
        did('E', { x: 'b' }),
        did('E', { x: 'é' }),
        did('E', { x: 10 }),
        did('E', { x: 9 }),
        did('E', { x: true }),
      ],
    },
    [
      [`event('E').max(property('x') as string) = 'é'`, ['ann']],
      [`event('E').min(property('x') as string) = '10'`, ['ann']],
      [`event('E').max(property('x')) = 10`, ['ann']],
    ],
  )
})

describe('the values of an event', () => {
  answers(
    {
      mixed: [did('E', { x: 1 }), did('E', { x: '1' }), did('E', { x: 1 }), did('E', { x: 1.0 })],
      lists: [did('E', { x: ['a', null, 'b'] }), did('E', { x: ['b', 'a', {}] })],
      late: [did('E', { x: 'later' }, ago({ hours: 1 })), did('E', { x: 'sooner' }, ago({ hours: 2 }))],
      gaps: [did('E', {}), did('E', { x: null }), did('E', { x: 'only' }), did('E', { x: {} })],
    },
    [
      [`event('E').unique(property('x')).count() = 2`, ['mixed', 'lists', 'late']],
      [`event('E').mode(property('x'), 3) = 1`, ['mixed']],
      [`event('E').mode(property('x'), 2) = 'a'`, ['lists']],
      [`event('E').mode(property('x'), 1) = 'sooner'`, ['late']],
      [`event('E').mode(property('x'), 2).absent()`, ['late', 'gaps']],
      [`event('E').first(property('x')) = 'sooner'`, ['late']],
      [`event('E').last(property('x')) = 'later'`, ['late']],
      [`event('E').first(property('x')) = 'only' AND event('E').last(property('x')) = 'only'`, ['gaps']],
      [`event('E').first(property('x')) = 'a' AND event('E').last(property('x')) = 'a'`, ['lists']],
    ],
  )
})

describe('days are counted in UTC', () => {
  answers(
    {
      'one day': [did('E', {}, yesterday(0)), did('E', {}, yesterday(24) - 1)],
      'two days': [did('E', {}, yesterday(0)), did('E', {}, yesterday(24)), did('E', {}, yesterday(24))],
    },
    [
      [`event('E').count_days() = 1`, ['one day']],
      [`event('E').count_days() = 2`, ['two days']],
    ],
  )
})

describe('the context can be reduced too', () => {
  answers({ ann: [{ ...did('E'), context: { page: { url: '/a' } } }], bob: [did('E')] }, [
    [`event('E').last(context('page.url')) = '/a'`, ['ann']],
  ])
})

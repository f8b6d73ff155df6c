import { parse } from '@muster/query'
import { expect, it } from 'vitest'
import { countUses } from './count-uses.ts'
import { partKey } from './part-key.ts'

/** The texts among these whose condition is asked for more than once. */
function shared(
  queries: readonly string[],
  texts: readonly string[],
  audiences: Record<string, string> = {},
): string[] {
  const definitions = new Map(Object.entries(audiences).map(([key, text]) => [key, parse(text)]))
  const uses = countUses(
    queries.map(text => parse(text)),
    definitions,
  )
  return texts.filter(text => (uses.get(partKey(parse(text))) ?? 0) > 1)
}

const [a, b] = [`trait('a') = 1`, `event('B').count() = 1`]

it('finds what queries have in common', () => {
  expect(shared([`${a} AND ${b}`, `${a} OR trait('c') = 2`], [a, b])).toEqual([a])
})

it('does not look into what was met before', () => {
  const both = `${a} AND ${b}`
  expect(shared([both, both, `NOT (${both})`], [both, a, b])).toEqual([both])
})

it('finds what one query asks twice', () => {
  expect(shared([`${a} OR ${b} AND ${a}`], [a, b])).toEqual([a])
})

it('counts what is the same for every event of a where as asked more than once', () => {
  const vip = `audience('vip')`
  const audiences = { vip: `${a} AND ${b}` }
  const query = `event('A').where(property('x') = 1 AND ${vip}).count() = 1`
  expect(shared([query], [vip, audiences.vip, a, b], audiences)).toEqual([vip])
  const mixed = `event('A').where(property('x') = audience('vip')).count() = 1`
  expect(shared([mixed], [audiences.vip, a, b], audiences)).toEqual([audiences.vip])
})

it('finds aggregates and streams that different comparisons are about', () => {
  const uses = countUses(
    [
      parse(`event('A').within(1 days).count() = 1 OR event('A').within(1 days).count() = 2`),
      parse(`event('A').within(1 days).sum(property('x')) = 3`),
    ],
    undefined,
  )
  const counts = [...uses].filter(([, count]) => count > 1).map(([key]) => Object.keys(JSON.parse(key)))
  expect(counts).toEqual([
    ['kind', 'events', 'filters', 'reducer'],
    ['events', 'filters'],
  ])
})

it('ends where audiences refer to each other in a circle', () => {
  expect(() => shared([`audience('a')`], [], { a: `audience('b')`, b: `audience('a')` })).not.toThrow()
})

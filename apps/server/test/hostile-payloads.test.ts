import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()

const deepObject = nested(200, inside => ({ deeper: inside }))
const deepList = nested(200, inside => [inside])
const deepDirt = nested(200, inside => ({ 'a.b': inside, a: { b: '\ud800' }, '\udc00': inside === 'bottom' }))

/** Something that was once sent, and what a query finds of it. */
const payloads: readonly (readonly [name: string, properties: object, found: string])[] = [
  ['__proto__', JSON.parse('{"__proto__": {"admin": true}}'), `property('__proto__.admin') = true`],
  ['constructor', { constructor: { prototype: 1 } }, `property('constructor.prototype') = 1`],
  ['names of methods', { toString: 'x', hasOwnProperty: 1 }, `property('toString') = 'x'`],
  ['a lone surrogate', { text: 'half \ud800' }, `property('text') = 'half \ufffd'`],
  ['a lone surrogate as a key', { '\udc00': 1, fine: 2 }, `property('fine') = 2`],
  ['a NUL character', { text: 'before\0after' }, `property('text').ends_with('after')`],
  ['a NUL character in a key', { 'k\0': 1, fine: 2 }, `property('fine') = 2`],
  ['control characters', { text: '\x01\x1f\x7f\u2028\ufeff\uffff' }, `property('text').contains('\u2028')`],
  ['200 objects in each other', { deepObject, fine: 2 }, `property('fine') = 2`],
  ['200 lists in each other', { deepList, fine: 2 }, `property('fine') = 2`],
  ['dirt at the bottom', { deepDirt, fine: 2 }, `property('fine') = 2`],
  ['a dot in a key', { 'a.b': 'dot', a: { b: 'path' } }, String.raw`property('a\.b') = 'dot'`],
  ['a path beside such a key', { 'a.b': 'dot', a: { b: 'path' } }, `property('a.b') = 'path'`],
  ['a backtick in a key', { 'a`b': 1 }, `property('a\`b') = 1`],
  ['quotes in keys', { 'a"b': 1, "a'b": 2 }, `property('a"b') = 1 AND property('a''b') = 2`],
  ['a backslash in a key', { 'a\\b': 1 }, String.raw`property('a\\\\b') = 1`],
  ['an emoji as a key', { '👩‍🚀': 1 }, `property('👩‍🚀') = 1`],
  ['an empty key', { '': 1, fine: 2 }, `property('fine') = 2`],
  ['a blank key', { ' ': 1 }, `property(' ') = 1`],
  ['signs of the database as keys', { '^': 1, '%': 2, 'x[0]': 3, 'a:Int64': 4 }, `property('x[0]') = 3`],
  [
    'a number without end',
    JSON.parse('{"n": 1e400, "m": 1}'),
    `property('n').absent() AND property('m') = 1`,
  ],
  ['a huge number', { n: 1e308 }, `property('n') > 1e307`],
  ['a number beyond 64 bits', { n: 1e20 }, `property('n') = 100000000000000000000`],
  ['a negative number beyond 64 bits', { n: -1e20 }, `property('n') = -100000000000000000000`],
  ['a tiny number', { n: 5e-324 }, `property('n') > 0`],
  ['two thousand keys', Object.fromEntries(range(2_000).map(n => [`k${n}`, n])), `property('k1999') = 1999`],
  ['an empty object and list', { o: {}, l: [], s: '' }, `property('s').exists() AND property('l').absent()`],
  ['a list of everything', { l: [1, 'two', null, { three: 3 }, [4]] }, `property('l.three') = 3`],
  ['a very long key', { ['k'.repeat(10_000)]: 1, fine: 2 }, `property('fine') = 2`],
]

test.each(payloads)('%s is stored and found, and harms no neighbour', async (name, properties, found) => {
  await client.record(
    { type: 'track', userId: 'before', event: name },
    { type: 'track', userId: 'hostile', event: name, properties },
    { type: 'track', userId: 'hostile', event: `${name} around`, context: properties },
    { type: 'identify', userId: `hostile ${name}`, traits: properties },
    { type: 'track', userId: 'after', event: name },
  )
  const [tracked, around, identified, all] = await Promise.all([
    usersOf(`event('${name}').where(${found}).count() = 1`),
    usersOf(`event('${name} around').where(${found.replaceAll('property', 'context')}).count() = 1`),
    usersOf(found.replaceAll('property', 'trait')),
    usersOf(`event('${name}').count() = 1`),
  ])
  expect(tracked).toEqual(['hostile'])
  expect(around).toEqual(['hostile'])
  expect(identified).toContain(`hostile ${name}`)
  expect(all).toEqual(['after', 'before', 'hostile'])
})

test('values of every type under one name keep their types', async () => {
  const values = [1, 'one', true, { w: 1 }, [1, 'two'], null, '2026-01-01', 1.5]
  await client.record(
    ...values.map((v, n) => ({ type: 'track', userId: `mixed-${n}`, event: 'Mixed', properties: { v } })),
  )
  const whose = async (condition: string) =>
    (await usersOf(`event('Mixed').where(property('v')${condition}).count() = 1`)).map(
      user => values[Number(user.slice('mixed-'.length))],
    )
  expect(await whose(` = 1`)).toEqual([1, [1, 'two']])
  expect(await whose(` = 'one'`)).toEqual(['one'])
  expect(await whose(` = 'true'`)).toEqual([true])
  expect(await whose(`.after_date(2025-12-31)`)).toEqual(['2026-01-01'])
  expect(await whose(` > 0`)).toEqual([1, [1, 'two'], 1.5])
  expect(await whose(`.absent()`)).toEqual([null])
  expect(await whose(`.exists()`)).toEqual(values.filter(value => value !== null))
})

test('an event that is nested too deep to be read back costs its neighbours nothing', async () => {
  const text = `${'['.repeat(15_000)}${']'.repeat(15_000)}`
  const response = await client.send(
    'batch',
    `{"batch": [{"type": "track", "userId": "abyss", "event": "Fell", "properties": {"l": ${text}}},
                {"type": "track", "userId": "edge", "event": "Fell"}]}`,
  )
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { details: [{ index: 0 }] } })
  expect(await usersOf(`event('Fell').count() = 1`)).toEqual(['edge'])
})

test('ids and names of any characters stay apart', async () => {
  const ids = ["o'hara", 'back\\slash', 'tab\t', '汉字', '👩‍🚀', 'a\0b', 'a', 'x'.repeat(1_000)]
  await client.record(...ids.map(userId => ({ type: 'track', userId, event: `It's "odd"\\ 🎉` })))
  expect(await usersOf(String.raw`event('It''s "odd"\\ 🎉').count() = 1`)).toEqual([...ids].sort())
})

async function usersOf(query: string): Promise<string[]> {
  const { sample } = await client.preview(query)
  return sample.flatMap(({ identifiers }) => identifiers.map(({ id }) => id)).sort()
}

function nested(levels: number, wrap: (inside: unknown) => unknown): unknown {
  return range(levels).reduce<unknown>(wrap, 'bottom')
}

function range(length: number): number[] {
  return Array.from({ length }, (_, n) => n)
}

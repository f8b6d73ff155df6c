import { describe as describeQuery, parse, print } from '@muster/query'
import { arbitraryQuery } from '@muster/query/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SavedAudience } from '../client/saved-audiences-api.ts'
import { printAudienceFile, readAudienceFile } from './audience-file.ts'
import { SourceFile } from './source-file.ts'

const query = `event('Order Completed').within(30 days).count() >= 1 AND trait('state') = 'Texas' AND audience('vip')`

const audience: SavedAudience = {
  key: 'vip',
  name: 'VIPs',
  description: describeQuery(parse(query)),
  query,
  prompt: null,
  membership: 'while_matching',
  enabled: true,
  links: {},
  built_in: false,
  size: 0,
  status: 'live',
  progress: null,
  failure: null,
  version: 1,
  order: 1,
  uses: [],
  used_by: [],
  never_wins: null,
  created_at: '',
  updated_at: '',
  computed_at: null,
}

const read = (text: string) => readAudienceFile(new SourceFile('vip.yaml', text), 'vip')

describe('the file of an audience', () => {
  test('has a line for each condition, and leaves out what is as it is in a new one', () => {
    expect(printAudienceFile(audience)).toBe(`name: VIPs
query: |-
  event('Order Completed').within(30 days).count() >= 1
  AND trait('state') = 'Texas'
  AND audience('vip')
`)
  })

  test('has all that is otherwise', () => {
    const more: SavedAudience = {
      ...audience,
      description: 'Whom we look after: all of them',
      prompt: 'people in Texas',
      membership: { for: '7 days', renew: true },
      enabled: false,
      links: { banner: 'summer', sizes: [1, 2] },
    }
    expect(printAudienceFile(more)).toBe(`name: VIPs
description: "Whom we look after: all of them"
prompt: people in Texas
query: |-
  event('Order Completed').within(30 days).count() >= 1
  AND trait('state') = 'Texas'
  AND audience('vip')
membership: for 7 days, renewed
enabled: false
links:
  banner: summer
  sizes:
    - 1
    - 2
`)
  })

  test('is read back as what it was made of, whatever that is', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(arbitraryQuery(), text, fc.option(text), fc.object(), (query, name, prompt, links) => {
        const told = JSON.parse(JSON.stringify(links))
        const made = { ...audience, name, description: name, query: print(query), prompt, links: told }
        const { audience: found, mistakes } = read(printAudienceFile(made))
        expect(mistakes).toEqual([])
        expect(found).toMatchObject({ key: 'vip', name, description: name })
        expect(found?.prompt ?? null).toBe(prompt)
        expect(found?.links ?? {}).toEqual(told)
        expect(print(parse(String(found?.query)))).toBe(made.query)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['\r', '\u0085', '\u2028', '\u0007', '\n', '\t', '\ufeff', ' \n '])(
    'a query may hold %j',
    sign => {
      const query = `trait('a') = 'x${sign}y'`
      expect(read(printAudienceFile({ ...audience, query })).audience?.query).toBe(query)
    },
  )
})

describe('what is wrong is told with its place', () => {
  test.each([
    ['name: a\nquery: [', 2, 9],
    ['name: a\nname: b\nquery: c', 2, 1],
    ['- a', 1, 1],
    ['', 1, 1],
    ['name: a\nquery: b\ncolour: red', 3, 1],
    ['name: a', 1, 1],
    ['name: !!js a\nquery: b', 1, 7],
  ])('%j', (text, line, column) => {
    expect(read(text).audience).toBeUndefined()
    expect(read(text).mistakes[0]).toMatchObject({ line, column })
  })

  test('a file that would never end is refused', () => {
    const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`)
    const bomb = `l0: &l0 [a]\n${levels.join('\n')}\n`
    expect(read(bomb).mistakes).toHaveLength(1)
  })
})

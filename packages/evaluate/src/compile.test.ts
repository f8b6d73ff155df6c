import { parse, type Query } from '@muster/query'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { did, who } from '../test/world.ts'
import { AudienceCycle } from './audience-cycle.ts'
import { compile } from './compile.ts'
import { InvalidPattern } from './invalid-pattern.ts'
import { MissingRegexEngine } from './missing-regex-engine.ts'

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

function audiencesOf(texts: Record<string, string>): ReadonlyMap<string, Query> {
  return new Map(Object.entries(texts).map(([key, text]) => [key, parse(text)]))
}

it('is asked about one subject after another, at one instant after another', () => {
  const query = compile(parse(`trait('joined').within_last(1 days) OR event('A').within(1 days).count() = 1`))
  const subject = { traits: { joined: '2026-07-14' } }
  expect(query.matches(subject, Date.parse('2026-07-15'))).toBe(true)
  expect(query.matches(subject, Date.parse('2026-07-16'))).toBe(false)
  expect(query.matches({}, Date.parse('2026-07-15'))).toBe(false)
})

describe('an audience that refers to itself', () => {
  const audiences = audiencesOf({
    itself: `NOT audience('itself')`,
    hen: `trait('x') = 1 OR audience('egg')`,
    egg: `event('A').where(audience('hen')).count() = 1`,
    innocent: `audience('x') AND audience('y')`,
    x: `audience('y')`,
    y: `trait('y') = 1`,
  })

  it.each([
    [`audience('itself')`, ['itself', 'itself']],
    [`audience('hen')`, ['hen', 'egg', 'hen']],
    [`ANY audience('egg') = trait('x')`, ['egg', 'hen', 'egg']],
    [`event('A').where(trait('z') = audience('hen')).count() = 1`, ['hen', 'egg', 'hen']],
  ])('%s', (text, path) => {
    const error = thrownBy(() => compile(parse(text), { audiences }))
    expect(error).toBeInstanceOf(AudienceCycle)
    expect(error).toMatchObject({ path, message: `An audience cannot refer to itself: ${path.join(' → ')}.` })
  })

  it('is not one that two others refer to', () => {
    expect(() => compile(parse(`audience('innocent') AND audience('x')`), { audiences })).not.toThrow()
  })

  it('names the circle alone', () => {
    const around = audiencesOf({ a: `audience('b')`, b: `audience('c')`, c: `audience('b')` })
    expect(thrownBy(() => compile(parse(`audience('a')`), { audiences: around }))).toMatchObject({
      path: ['b', 'c', 'b'],
    })
  })
})

describe('regular expressions', () => {
  it('need an engine', () => {
    const error = thrownBy(() => compile(parse(`trait('a').matches('x')`)))
    expect(error).toBeInstanceOf(MissingRegexEngine)
    expect(error).toMatchObject({ message: expect.stringContaining('pass `regex`') })
  })

  it.each(['(', '(?=x)', '\\1', 'a{1001}'])('are refused: %s', pattern => {
    const query: Query = {
      kind: 'comparison',
      left: { kind: 'trait', path: ['a'] },
      comparator: { kind: 'matches', pattern },
    }
    const error = thrownBy(() => compile(query, { regex: RE2JS.compile }))
    expect(error).toBeInstanceOf(InvalidPattern)
    expect(error).toMatchObject({ pattern, message: `“${pattern}” is not an RE2 regular expression.` })
  })
})

describe('a where in a where in a where', () => {
  const people = who(
    ...Array.from({ length: 40 }, (_, n) => did('A', { n }, new Date(n * 1000).toISOString())),
  )

  /** How often the pattern in the innermost where is tried, each where asking for this beside what is inside it. */
  function triesWith(others: string): number {
    let tries = 0
    const test = () => {
      tries++
      return false
    }
    const within = (inner: string) => `event('A').where(${inner} OR ${others}).count() > 0`
    const inner = within(within(within(within(`property('n').matches('x')`))))
    const query = compile(parse(`event('A').where(${inner}).count() = 1`), { regex: () => ({ test }) })
    query.matches(people, Date.parse('2026-07-15'))
    return tries
  }

  it('asks each event once', () => {
    expect(triesWith(`property('n') < 0`)).toBe(40)
  })

  it('asks each event once beside each that is just outside', () => {
    expect(triesWith(`property(parent: 'n') < 0`)).toBeLessThanOrEqual((40 * 39) / 2)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryQuery } from '../arbitrary/query.ts'
import { print } from '../print/print.ts'
import { hostileParts, hostileTexts } from './hostile-texts.ts'
import { parse } from './parse.ts'
import { QuerySyntaxError } from './query-syntax-error.ts'

function mistakeIn(text: string): QuerySyntaxError {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error
    throw error
  }
  throw new Error(`no mistake in: ${text}`)
}

describe('what a text means', () => {
  it('binds NOT tighter than AND and AND tighter than OR', () => {
    const grouped = "((NOT audience('a')) AND audience('b')) OR audience('c')"
    expect(parse("NOT audience('a') AND audience('b') OR audience('c')")).toEqual(parse(grouped))
  })

  it('keeps a junction inside one of its own kind', () => {
    expect(parse("audience('a') AND (audience('b') AND audience('c'))")).toMatchObject({
      kind: 'and',
      operands: [{ kind: 'comparison' }, { kind: 'and' }],
    })
  })

  it('makes one AST of a whole query', () => {
    expect(parse("event('A', 'B').within(2 weeks).sum(property('x.y')) >= trait('z').size()")).toEqual({
      kind: 'comparison',
      left: {
        kind: 'aggregate',
        events: ['A', 'B'],
        filters: [{ kind: 'within', duration: { amount: 2, unit: 'week' } }],
        reducer: { kind: 'sum', of: { kind: 'property', path: ['x', 'y'] } },
      },
      comparator: {
        kind: 'at_least',
        right: { kind: 'function', name: 'size', of: { kind: 'trait', path: ['z'] } },
      },
    })
  })

  it.each([
    ["trait('a')", "trait('a') = true"],
    ["trait('a') == 1", "trait('a') = 1"],
    ["trait('a').equals(1)", "trait('a') = 1"],
    ["trait('a').differs(trait('b'))", "trait('a') != trait('b')"],
    ["trait('a').greater_than(1)", "trait('a') > 1"],
    ["trait('a').at_least(1)", "trait('a') >= 1"],
    ["trait('a').less_than(1)", "trait('a') < 1"],
    ["trait('a').at_most(1)", "trait('a') <= 1"],
    ["trait('a') = literal(100)", "trait('a') = 100"],
    ["trait('a') = '2026-03-01'", "trait('a') = 2026-03-01"],
    ["trait('a') > '2026-03-01 09:30'", "trait('a') > 2026-03-01 09:30"],
    ["trait('a') > '12.5'", "trait('a') > 12.5"],
    ["trait('a') > .5", "trait('a') > 0.5"],
    ["trait('a').BEFORE_DATE('2026-03-01')", "trait('a').before_date(2026-03-01)"],
    [
      "Event('A').Within(1 DAY).Count() = 0 and not Trait('a') = TRUE",
      "event('A').within(1 days).count() = 0 AND NOT trait('a') = true",
    ],
    ["event('A').during(THIS  week).count() = 0", "event('A').during(this week).count() = 0"],
    ["event('A').max(property('x') as number) = 1", "event('A').max(property('x')) = 1"],
    ["event('A').mode(property('x') as string, 2) = 'a'", "event('A').mode(property('x'), 2) = 'a'"],
    [
      "event('A').sources({exclude: 'a', 'b'}).count() = 0",
      "event('A').sources({exclude: ['a', 'b']}).count() = 0",
    ],
    ["trait('products.$.sku') = 'a'", "trait('products.sku') = 'a'"],
    ["trait('it\\'s')", "trait('it''s')"],
    ["(((audience('a'))))", "audience('a')"],
    ["\n\ttrait('a')\n= 1 ", "trait('a')=1"],
  ])('reads %s as %s', (text, same) => {
    expect(parse(text)).toEqual(parse(same))
  })

  it('knows the event around ANY and ALL beside them, and inside them only those of their own', () => {
    const ofUsers = "event('B').where(event('C').before(parent).where(property(parent: 'y') = 1).count() = 1)"
    const text = `event('A').where(ANY ${ofUsers}.count() = 1 AND property('x') = 1).count() = 1`
    expect(print(parse(text))).toBe(text)
  })
})

describe('a mistake', () => {
  it('says what, where, and what was meant', () => {
    const mistake = mistakeIn("audience('vip')\n  AND event('A').witin(3 days).count() = 0")
    expect(mistake.name).toBe('QuerySyntaxError')
    expect(mistake).toMatchObject({
      line: 2,
      column: 18,
      offset: 33,
      length: 5,
      found: 'witin',
      suggestion: 'within',
    })
    expect(mistake.expected).toEqual(expect.arrayContaining(['where', 'within', 'count', 'unique']))
    expect(mistake.message).toBe(
      'Line 2, column 18: expected a filter or a reducer, but found `witin`. Did you mean `within`?',
    )
  })

  it('at the end stands behind the last word', () => {
    expect(mistakeIn("trait('a') =  \n ")).toMatchObject({
      line: 1,
      column: 13,
      offset: 12,
      length: 0,
      found: '',
    })
  })

  it.each([
    ['', 'Line 1, column 1: expected a condition, but the query ends.'],
    [
      "evnt('A').count() = 1",
      'Line 1, column 1: expected a condition, but found `evnt`. Did you mean `event`?',
    ],
    [
      "trait('a') = 1 trait('b') = 2",
      'Line 1, column 16: expected `AND`, `OR` or the end, but found `trait`.',
    ],
    ["trait('a') = 1)", 'Line 1, column 15: expected `AND`, `OR` or the end, but found `)`.'],
    ["(trait('a') = 1", 'Line 1, column 16: expected `AND`, `OR` or `)`, but the query ends.'],
    ['NOT', 'Line 1, column 4: expected a condition, but the query ends.'],
    [
      "trait('a') && trait('b')",
      'Line 1, column 12: expected `.`, a comparison, `AND`, `OR` or the end, but found `&&`. Did you mean `AND`?',
    ],
    [
      "trait('a') AMD trait('b')",
      'Line 1, column 12: expected `.`, a comparison, `AND`, `OR` or the end, but found `AMD`. Did you mean `AND`?',
    ],
    [
      `trait("plan") = 'pro'`,
      "Line 1, column 7: texts and names stand in straight single quotes, 'like this'.",
    ],
    [
      "trait(‘plan’) = 'pro'",
      "Line 1, column 7: texts and names stand in straight single quotes, 'like this'.",
    ],
    ["trait('plan) = 1", 'Line 1, column 7: the text that begins here is never closed by another quote.'],
    ["trait(plan) = 'pro'", 'Line 1, column 7: expected a text in quotes, but found `plan`.'],
    [
      "trait('a').greater(3)",
      'Line 1, column 12: expected a function or a comparator, but found `greater`. Did you mean `greater_than`?',
    ],
    [
      "trait('a').contians('x')",
      'Line 1, column 12: expected a function or a comparator, but found `contians`. Did you mean `contains`?',
    ],
    ["trait('a') =", 'Line 1, column 13: expected a value, but the query ends.'],
    [
      "trait('a').lower() AND trait('b')",
      'Line 1, column 20: expected `.` or a comparison, but found `AND`.',
    ],
    ["trait('a') > 'many'", "Line 1, column 14: expected a number or a date, but found `'many'`."],
    ["trait('a') >= true", 'Line 1, column 15: expected a number or a date, but found `true`.'],
    ["trait('a') > '1e999'", "Line 1, column 14: a number has to be finite, but found `'1e999'`."],
    [
      "trait('a').before_date(2026-02-30)",
      'Line 1, column 24: this is no date: a date is written 2026-03-01, a timestamp 2026-03-01T09:30:00Z, but found `2026-02-30`.',
    ],
    [
      "trait('a').before_date('yesterday')",
      "Line 1, column 24: this is no date: a date is written 2026-03-01, a timestamp 2026-03-01T09:30:00Z, but found `'yesterday'`.",
    ],
    ["trait('a').one_of()", 'Line 1, column 19: expected a value, but found `)`.'],
    ["trait('a').contains(5)", 'Line 1, column 21: expected a text in quotes, but found `5`.'],
    ["trait('a').within_last(3)", 'Line 1, column 25: expected a unit, but found `)`.'],
    ["trait('a') = 1e999", 'Line 1, column 14: a number has to be finite, but found `1e999`.'],
    ["trait('')", "Line 1, column 7: each step of a path needs a name, but found `''`."],
    ["trait('$')", "Line 1, column 7: a path needs a name, but found `'$'`."],
    ["trait('a..b')", "Line 1, column 7: each step of a path needs a name, but found `'a..b'`."],
    ["event('')", "Line 1, column 7: a name must not be empty, but found `''`."],
    ["event('A').where(", 'Line 1, column 18: expected a condition, but the query ends.'],
    [
      "event('A').where({property('x')",
      'Line 1, column 32: expected `.`, a comparison, `AND`, `OR` or `}`, but the query ends.',
    ],
    [
      "event('A')",
      'Line 1, column 11: expected a filter or a reducer such as `.count()`, but the query ends.',
    ],
    [
      "event('A') >= 1",
      'Line 1, column 12: expected a filter or a reducer such as `.count()`, but found `>=`.',
    ],
    ["event('A').count", 'Line 1, column 17: expected `(`, but the query ends.'],
    [
      "event('A').within(6 months).count() = 0",
      'Line 1, column 21: a month has no fixed length, so count it in days or weeks.',
    ],
    [
      "event('A').within(3 dayz).count() = 0",
      'Line 1, column 21: expected a unit, but found `dayz`. Did you mean `days`?',
    ],
    [
      "event('A').within(1.5 days).count() = 0",
      'Line 1, column 19: an amount of time is a whole number, but found `1.5`.',
    ],
    [
      "event('A').within(-1 days).count() = 0",
      'Line 1, column 19: an amount of time cannot be negative, but found `-1`.',
    ],
    [
      "event('A').during(last fortnight).count() = 0",
      'Line 1, column 24: expected `week`, `month`, `quarter` or `year`, but found `fortnight`.',
    ],
    [
      "event('A').during(tody).count() = 0",
      'Line 1, column 19: expected `today`, `yesterday`, `this` or `last`, but found `tody`. Did you mean `today`?',
    ],
    [
      "event('A').sum(trait('x')) = 1",
      'Line 1, column 16: expected `property` or `context`, but found `trait`.',
    ],
    [
      "event('A').sum(property(parent: 'x')) = 1",
      'Line 1, column 25: expected a text in quotes, but found `parent`.',
    ],
    [
      "event('A').max(property('x') as text) = 1",
      'Line 1, column 33: expected `number` or `string`, but found `text`.',
    ],
    [
      "event('A').mode(property('x'), 0) = 'a'",
      'Line 1, column 32: a value has to occur at least once, but found `0`.',
    ],
    [
      "event('A').unique(property('x')) = 1",
      'Line 1, column 34: expected a filter or a reducer such as `.count()`, but found `=`.',
    ],
    [
      "event('A').sources({exclud: ['a']}).count() = 1",
      'Line 1, column 21: expected `exclude`, but found `exclud`. Did you mean `exclude`?',
    ],
    [
      "property('x') = 1",
      'Line 1, column 1: `property` is known only inside a `where` or a reducer such as `sum`.',
    ],
    [
      "context('page.url') = '/'",
      'Line 1, column 1: `context` is known only inside a `where` or a reducer such as `max`.',
    ],
    [
      "event('A').where(property(parent: 'x') = 1).count() = 1",
      'Line 1, column 27: `parent` is known only inside the `where` of an event that itself stands inside a `where`.',
    ],
    [
      "event('A').within(parent: 2 days).count() = 1",
      'Line 1, column 19: `parent` is known only to an event that stands inside a `where`.',
    ],
    [
      "event('A').before(parent).count() = 1",
      'Line 1, column 19: `parent` is known only to an event that stands inside a `where`.',
    ],
    [
      "event('A').where(ANY property('x') = 1).count() = 1",
      'Line 1, column 22: `property` is known only inside a `where` or a reducer such as `sum`.',
    ],
    [
      "event('A').where(ALL NOT (context('x') = 1)).count() = 1",
      'Line 1, column 27: `context` is known only inside a `where` or a reducer such as `max`.',
    ],
    [
      "event('A').where(ANY event('B').where(property(parent: 'x') = 1).count() = 1).count() = 1",
      'Line 1, column 48: `parent` is known only inside the `where` of an event that itself stands inside a `where`.',
    ],
    [
      "event('A').where(ANY event('B').within(parent: 2 days).count() = 1).count() = 1",
      'Line 1, column 40: `parent` is known only to an event that stands inside a `where`.',
    ],
    [
      "trait('a') =\n  'x' AND\r\n  trait('b') ~ 5",
      'Line 3, column 14: expected `.`, a comparison, `AND`, `OR` or the end, but found `~`.',
    ],
    [
      "event('A').where(property('x') = 1.count() = 1",
      'Line 1, column 35: expected `AND`, `OR` or `)`, but found `.`.',
    ],
    ["trait('a').exists() = true", 'Line 1, column 21: expected `AND`, `OR` or the end, but found `=`.'],
  ])('in %j', (text, message) => {
    expect(mistakeIn(text).message).toBe(message)
  })

  it.each([
    ['comparisons', Array(51).fill("audience('a')").join(' AND '), 'a query holds at most 50 comparisons'],
    ['parentheses', `${'('.repeat(11)}audience('a')${')'.repeat(11)}`, 'a query is nested at most 10 deep'],
    ['NOT', `${'NOT '.repeat(11)}audience('a')`, 'a query is nested at most 10 deep'],
    ['where', `${"event('A').where(".repeat(11)}audience('a')`, 'a query is nested at most 10 deep'],
    ['functions', `trait('a')${'.lower()'.repeat(11)} = 'a'`, 'at most 10 functions can follow one another'],
    [
      'filters',
      `event('A')${'.within(1 days)'.repeat(21)}.count() = 0`,
      'at most 20 filters can follow one event',
    ],
    ['events', `event(${Array(51).fill("'A'").join()}).count() = 0`, 'one event() names at most 50 events'],
    [
      'sources',
      `event().sources({exclude: [${Array(101).fill("'a'").join()}]}).count() = 0`,
      'at most 100 sources can be excluded',
    ],
    ['texts', `trait('a').contains(${Array(201).fill("'a'").join()})`, 'at most 200 texts can be given'],
    ['values', `trait('a').one_of(${Array(1001).fill(1).join()})`, 'at most 1000 values can be given'],
    ['a text', `trait('a') = '${'x'.repeat(1001)}'`, 'a text has at most 1,000 characters'],
    ['a name', `audience('${'x'.repeat(201)}')`, 'a name has at most 200 characters'],
    ['a step', `trait('${'x'.repeat(201)}')`, 'a step of a path has at most 200 characters'],
    ['a path', `trait('${Array(21).fill('x').join('.')}')`, 'a path has at most 20 steps'],
    ['time', "event('A').within(52560001 weeks).count() = 0", 'an amount of time is at most 52,560,000'],
  ])('beyond the limit of %s is named', (_, text, problem) => {
    expect(mistakeIn(text).message).toContain(problem)
  })

  it.each(['constructor', 'toString', '__proto__'])('of the word %s suggests nothing', word => {
    expect(mistakeIn(word).message).toBe(`Line 1, column 1: expected a condition, but found \`${word}\`.`)
  })

  it('is not made up to the limits', () => {
    expect(() => parse(Array(50).fill("audience('a')").join(' AND '))).not.toThrow()
    expect(() => parse(`${'('.repeat(10)}audience('a')${')'.repeat(10)}`)).not.toThrow()
    expect(() => parse(`trait('a').one_of(${Array(1000).fill(1).join()})`)).not.toThrow()
  })
})

describe('any text', () => {
  function endsWell(text: string): void {
    try {
      parse(text)
    } catch (error) {
      expect(error).toBeInstanceOf(QuerySyntaxError)
      expect((error as QuerySyntaxError).message).not.toContain('undefined')
    }
  }

  it('is a query or a mistake', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), endsWell))
    fc.assert(fc.property(fc.string({ unit: 'binary', size: 'large', maxLength: 10_000 }), endsWell))
  })

  it('of the language’s own words is a query or a mistake', () => {
    const word = fc.constantFrom(
      ...["trait('a')", "event('A')", '.', 'where', 'within', '(', ')', '3', 'days', 'parent', ':', 'AND'],
      ...['NOT', 'ANY', '=', '>=', "'x'", '2026-01-01', 'count', '()', 'last', 'month', ',', '[', '{', '}'],
      ...['exclude', 'lower', 'nope'],
    )
    fc.assert(
      fc.property(fc.array(word), words => endsWell(words.join(' '))),
      { numRuns: 300 },
    )
  })

  it('near a query is a query or a mistake', () => {
    const edit = fc.record({
      position: fc.nat(),
      length: fc.nat(20),
      inserted: fc.constantFrom('', "'", '(', ')', '.', 'x', ' AND ', '\\', '9', "event('A')"),
    })
    fc.assert(
      fc.property(arbitraryQuery(), fc.array(edit, { minLength: 1, maxLength: 3 }), (query, edits) => {
        let text = print(query)
        for (const { position, length, inserted } of edits) {
          const at = position % (text.length + 1)
          text = text.slice(0, at) + inserted + text.slice(at + length)
        }
        endsWell(text)
      }),
      { numRuns: 500 },
    )
  })

  it('made of two queries is a query or a mistake', () => {
    fc.assert(
      fc.property(arbitraryQuery(), arbitraryQuery(), fc.nat(), fc.nat(), (one, other, end, start) => {
        const [head, tail] = [print(one), print(other)]
        endsWell(head.slice(0, end % head.length) + tail.slice(start % tail.length))
      }),
    )
  })

  it.each(hostileParts)('of 10 kB of %j is a query or a mistake', part => {
    for (const text of hostileTexts(part)) endsWell(text)
  })
})

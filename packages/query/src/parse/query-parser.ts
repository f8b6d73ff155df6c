import { EmbeddedActionsParser, EOF, type IToken, type ParserMethod } from 'chevrotain'
import type { ZodType } from 'zod'
import type { Comparator, Operand } from '../ast/comparator.ts'
import { isDate } from '../ast/date.ts'
import type { Duration, DurationUnit } from '../ast/duration.ts'
import type { Field, ParentProperty, Property } from '../ast/field.ts'
import type { Filter, Period } from '../ast/filter.ts'
import { flaws } from '../ast/flaw.ts'
import {
  maxComparisons,
  maxDepth,
  maxEvents,
  maxFilters,
  maxFunctions,
  maxSources,
  maxTexts,
  maxValues,
} from '../ast/limits.ts'
import type { Literal } from '../ast/literal.ts'
import { type Path, parsePath } from '../ast/path.ts'
import type { Query } from '../ast/query.ts'
import type { EventValue, Reducer } from '../ast/reducer.ts'
import type { Aggregate, Scalar } from '../ast/scalar.ts'
import { unquote } from '../quote.ts'
import { dateSchema } from '../schema/date.ts'
import { amountSchema } from '../schema/duration.ts'
import { numberSchema, textSchema } from '../schema/literal.ts'
import { nameSchema } from '../schema/name.ts'
import { pathSchema } from '../schema/path.ts'
import { timesSchema } from '../schema/reducer.ts'
import { QuerySyntaxError, shown } from './query-syntax-error.ts'
import * as t from './tokens.ts'

type Rule<Result, Arguments extends unknown[] = []> = ParserMethod<Arguments, Result>

const isTrue: Comparator = { kind: 'equals', right: { kind: 'literal', value: true } }

const wholeNumeral = new RegExp(`^(?:${t.numeral.source})$`, 'i')

const prefixes = { NOT: 'not', ANY: 'any', ALL: 'all' } as const

const comparators = {
  '=': 'equals',
  '==': 'equals',
  '!=': 'differs',
  '>': 'greater_than',
  '>=': 'at_least',
  '<': 'less_than',
  '<=': 'at_most',
} as const

/**
 * The grammar of the language, rule by rule, straight into the AST. While Chevrotain records the grammar every rule
 * runs once on made-up tokens, so what depends on a token's text goes through `require` or `valid`.
 */
export class QueryParser extends EmbeddedActionsParser {
  private text = ''
  private depth = 0
  private wheres = 0
  private comparisons = 0

  /** Chevrotain's check of the grammar itself takes as long as the rest, so it is left to a test. */
  constructor({ skipValidations = true } = {}) {
    super(t.vocabulary, { recoveryEnabled: false, maxLookahead: 2, skipValidations })
    this.performSelfAnalysis()
  }

  /**
   * The query; or undefined after a mistake of grammar, which is then the first of `errors`.
   * Throws QuerySyntaxError for a mistake that grammar alone cannot see.
   */
  parse(text: string, tokens: IToken[]): Query | undefined {
    this.input = tokens
    this.text = text
    this.depth = 0
    this.wheres = 0
    this.comparisons = 0
    return this.query()
  }

  private readonly query: Rule<Query> = this.rule('query', () => {
    const query = this.SUBRULE(this.disjunction)
    this.CONSUME(EOF)
    return query
  })

  private readonly disjunction: Rule<Query> = this.rule('disjunction', () => {
    const operands: Query[] = []
    this.AT_LEAST_ONE_SEP({ SEP: t.Or, DEF: () => operands.push(this.SUBRULE(this.conjunction)) })
    return junction('or', operands)
  })

  private readonly conjunction: Rule<Query> = this.rule('conjunction', () => {
    const operands: Query[] = []
    this.AT_LEAST_ONE_SEP({ SEP: t.And, DEF: () => operands.push(this.SUBRULE(this.condition)) })
    return junction('and', operands)
  })

  private readonly condition: Rule<Query> = this.rule('condition', () =>
    this.OR<Query>([
      { ALT: () => this.SUBRULE(this.prefixed) },
      { ALT: () => this.SUBRULE(this.parenthesized) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]),
  )

  private readonly prefixed: Rule<Query> = this.rule('prefixed', () => {
    const prefix = this.word(t.Prefix)
    const { wheres } = this
    // The users of an account know nothing of an event around ANY or ALL.
    if (prefix !== 'NOT') this.wheres = 0
    this.deepen()
    const operand = this.SUBRULE(this.condition)
    this.depth -= 1
    this.wheres = wheres
    return { kind: prefixes[prefix], operand }
  })

  private readonly parenthesized: Rule<Query> = this.rule('parenthesized', () => {
    this.CONSUME(t.OpenParenthesis)
    this.deepen()
    const query = this.SUBRULE(this.disjunction)
    this.depth -= 1
    this.CONSUME(t.CloseParenthesis)
    return query
  })

  private readonly comparison: Rule<Query> = this.rule('comparison', () => {
    this.comparisons += 1
    this.require(this.comparisons <= maxComparisons, flaws.comparisons, this.LA(1))
    return this.OR<Query>([
      {
        ALT: () => {
          const field = this.SUBRULE(this.field)
          const compared = this.OPTION(() => this.SUBRULE1(this.compared, { ARGS: [field] }))
          return compared ?? { kind: 'comparison', left: field, comparator: isTrue }
        },
      },
      {
        ALT: () => {
          const aggregate = this.SUBRULE(this.aggregate)
          return this.SUBRULE2(this.compared, { ARGS: [aggregate] })
        },
      },
    ])
  })

  private readonly compared: Rule<Query, [Scalar]> = this.rule('compared', (scalar: Scalar) => {
    let left = scalar
    this.MANY(() => {
      left = this.SUBRULE(this.call, { ARGS: [left] })
    })
    const comparator = this.SUBRULE(this.comparator)
    return { kind: 'comparison', left, comparator }
  })

  private readonly call: Rule<Scalar, [Scalar]> = this.rule('call', (of: Scalar) => {
    this.CONSUME(t.Dot)
    const name = this.word(t.FunctionName)
    this.ACTION(() => this.require(countFunctions(of) < maxFunctions, flaws.functions))
    this.SUBRULE(this.nothing)
    return { kind: 'function', name, of }
  })

  private readonly field: Rule<Field> = this.rule('field', () =>
    this.OR<Field>([
      { ALT: () => ({ kind: this.word(t.PersonField), path: this.SUBRULE1(this.path) }) },
      { ALT: () => this.SUBRULE(this.property) },
      {
        ALT: () => {
          const kind = this.word(t.ContextField)
          this.require(this.wheres > 0, flaws.context)
          return { kind, path: this.SUBRULE2(this.path) }
        },
      },
      { ALT: () => ({ kind: this.word(t.AudienceField), key: this.SUBRULE(this.key) }) },
    ]),
  )

  private readonly property: Rule<Property | ParentProperty> = this.rule('property', () => {
    this.CONSUME(t.PropertyField)
    this.require(this.wheres > 0, flaws.property)
    this.CONSUME(t.OpenParenthesis)
    const ofParent = this.OPTION(() => {
      this.CONSUME(t.Parent)
      this.require(this.wheres > 1, flaws.parentProperty)
      return this.CONSUME(t.Colon)
    })
    const path = this.SUBRULE(this.steps)
    this.CONSUME(t.CloseParenthesis)
    return { kind: ofParent ? 'parent_property' : 'property', path }
  })

  private readonly aggregate: Rule<Aggregate> = this.rule('aggregate', () => {
    this.CONSUME(t.Event)
    const events = this.SUBRULE(this.events)
    const filters: Filter[] = []
    this.MANY(() => {
      this.CONSUME1(t.Dot)
      this.require(filters.length < maxFilters, flaws.filters, this.LA(1))
      filters.push(this.SUBRULE(this.filter))
    })
    this.CONSUME2(t.Dot)
    const reducer = this.SUBRULE(this.reducer)
    return { kind: 'aggregate', events, filters, reducer }
  })

  private readonly events: Rule<string[]> = this.rule('events', () => {
    this.CONSUME(t.OpenParenthesis)
    const names = this.OPTION(() => this.SUBRULE(this.eventNames))
    this.CONSUME(t.CloseParenthesis)
    return names ?? []
  })

  private readonly filter: Rule<Filter> = this.rule('filter', () =>
    this.OR<Filter>([
      { ALT: () => this.SUBRULE(this.where) },
      { ALT: () => this.SUBRULE(this.within) },
      { ALT: () => this.SUBRULE(this.between) },
      { ALT: () => this.SUBRULE(this.sources) },
      { ALT: () => ({ kind: this.word(t.SinceOrUntil), date: this.SUBRULE(this.dateArgument) }) },
      { ALT: () => this.SUBRULE(this.during) },
      { ALT: () => this.SUBRULE(this.before) },
    ]),
  )

  private readonly where: Rule<Filter> = this.rule('where', () => {
    this.CONSUME(t.Where)
    this.deepen()
    this.wheres += 1
    this.CONSUME(t.OpenParenthesis)
    const query = this.OR<Query>([
      { ALT: () => this.SUBRULE1(this.disjunction) },
      // Segment's reference writes it in braces as well.
      {
        ALT: () => {
          this.CONSUME(t.OpenBrace)
          const query = this.SUBRULE2(this.disjunction)
          this.CONSUME(t.CloseBrace)
          return query
        },
      },
    ])
    this.CONSUME(t.CloseParenthesis)
    this.wheres -= 1
    this.depth -= 1
    return { kind: 'where', query }
  })

  private readonly within: Rule<Filter> = this.rule('within', () => {
    this.CONSUME(t.Within)
    this.CONSUME(t.OpenParenthesis)
    const ofParent = this.OPTION(() => {
      this.SUBRULE(this.parent)
      return this.CONSUME(t.Colon)
    })
    const duration = this.SUBRULE(this.duration)
    this.CONSUME(t.CloseParenthesis)
    return { kind: ofParent ? 'within_parent' : 'within', duration }
  })

  private readonly before: Rule<Filter> = this.rule('before', () => {
    this.CONSUME(t.Before)
    this.CONSUME(t.OpenParenthesis)
    this.SUBRULE(this.parent)
    const duration = this.OPTION(() => {
      this.CONSUME(t.Colon)
      return this.SUBRULE(this.duration)
    })
    this.CONSUME(t.CloseParenthesis)
    return duration ? { kind: 'before_parent', duration } : { kind: 'before_parent' }
  })

  private readonly parent: Rule<void> = this.rule('parent', () => {
    this.CONSUME(t.Parent)
    this.require(this.wheres > 0, flaws.parentTime)
  })

  private readonly between: Rule<Filter> = this.rule('between', () => {
    this.CONSUME(t.Between)
    this.CONSUME(t.OpenParenthesis)
    const near = this.SUBRULE1(this.duration)
    this.CONSUME(t.Comma)
    const far = this.SUBRULE2(this.duration)
    this.CONSUME(t.CloseParenthesis)
    return { kind: 'between', near, far }
  })

  private readonly sources: Rule<Filter> = this.rule('sources', () => {
    this.CONSUME(t.Sources)
    this.CONSUME(t.OpenParenthesis)
    this.CONSUME(t.OpenBrace)
    this.CONSUME(t.Exclude)
    this.CONSUME(t.Colon)
    const exclude = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.OpenBracket)
          const ids = this.SUBRULE1(this.sourceIds)
          this.CONSUME(t.CloseBracket)
          return ids
        },
      },
      // Segment's reference writes them without brackets as well.
      { ALT: () => this.SUBRULE2(this.sourceIds) },
    ])
    this.CONSUME(t.CloseBrace)
    this.CONSUME(t.CloseParenthesis)
    return { kind: 'sources', exclude }
  })

  private readonly during: Rule<Filter> = this.rule('during', () => {
    this.CONSUME(t.During)
    this.CONSUME(t.OpenParenthesis)
    const period = this.OR<Period>([
      { ALT: () => this.word(t.Day) },
      {
        ALT: () => {
          const which = this.word(t.ThisOrLast)
          return `${which} ${this.word(t.Span)}`
        },
      },
    ])
    this.CONSUME(t.CloseParenthesis)
    return { kind: 'during', period }
  })

  private readonly reducer: Rule<Reducer> = this.rule('reducer', () =>
    this.OR<Reducer>([
      {
        ALT: () => {
          const kind = this.word(t.Counting)
          this.SUBRULE(this.nothing)
          return { kind }
        },
      },
      {
        ALT: () => {
          const kind = this.word(t.Taking)
          this.CONSUME(t.OpenParenthesis)
          const of = this.SUBRULE(this.eventField)
          this.CONSUME(t.CloseParenthesis)
          return { kind, of }
        },
      },
      { ALT: () => this.SUBRULE(this.extreme) },
      { ALT: () => this.SUBRULE(this.mode) },
      { ALT: () => this.SUBRULE(this.countUnique) },
    ]),
  )

  private readonly extreme: Rule<Reducer> = this.rule('extreme', () => {
    const kind = this.word(t.Extreme)
    this.CONSUME(t.OpenParenthesis)
    const of = this.SUBRULE(this.eventField)
    const as = this.OPTION(() => {
      this.CONSUME(t.As)
      return this.word(t.ExtremeType)
    })
    this.CONSUME(t.CloseParenthesis)
    return { kind, of, as: as ?? 'number' }
  })

  private readonly mode: Rule<Reducer> = this.rule('mode', () => {
    this.CONSUME(t.Mode)
    this.CONSUME(t.OpenParenthesis)
    const of = this.SUBRULE(this.eventField)
    // Segment's queries may name a type, which makes no difference here: values are counted as they are.
    this.OPTION(() => {
      this.CONSUME(t.As)
      this.CONSUME(t.ModeType)
    })
    this.CONSUME(t.Comma)
    const atLeast = this.valid(timesSchema, Number(this.CONSUME(t.Numeral).image))
    this.CONSUME(t.CloseParenthesis)
    return { kind: 'mode', of, atLeast }
  })

  private readonly countUnique: Rule<Reducer> = this.rule('countUnique', () => {
    this.CONSUME(t.Unique)
    this.CONSUME(t.OpenParenthesis)
    const of = this.SUBRULE(this.eventField)
    this.CONSUME(t.CloseParenthesis)
    this.CONSUME(t.Dot)
    this.CONSUME(t.Count)
    this.SUBRULE(this.nothing)
    return { kind: 'count_unique', of }
  })

  private readonly eventField: Rule<EventValue> = this.rule('eventField', () => ({
    kind: this.word(t.EventField),
    path: this.SUBRULE(this.path),
  }))

  private readonly comparator: Rule<Comparator> = this.rule('comparator', () =>
    this.OR<Comparator>([
      {
        ALT: () => {
          const kind = comparators[this.word(t.EqualitySign)]
          return { kind, right: this.SUBRULE(this.operand) }
        },
      },
      {
        ALT: () => {
          const kind = comparators[this.word(t.OrderingSign)]
          return { kind, right: this.SUBRULE(this.orderable) }
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Dot)
          return this.SUBRULE(this.method)
        },
      },
    ]),
  )

  private readonly method: Rule<Comparator> = this.rule('method', () =>
    this.OR<Comparator>([
      { ALT: () => ({ kind: this.word(t.Equality), right: this.SUBRULE(this.operandArgument) }) },
      { ALT: () => ({ kind: this.word(t.Ordering), right: this.SUBRULE(this.orderableArgument) }) },
      { ALT: () => ({ kind: this.word(t.Containment), values: this.SUBRULE(this.textArguments) }) },
      { ALT: () => ({ kind: this.word(t.Affix), value: this.SUBRULE1(this.textArgument) }) },
      { ALT: () => ({ kind: this.word(t.Choice), values: this.SUBRULE(this.literalArguments) }) },
      {
        ALT: () => {
          const kind = this.word(t.Existence)
          this.SUBRULE(this.nothing)
          return { kind }
        },
      },
      { ALT: () => ({ kind: this.word(t.DateOrdering), date: this.SUBRULE(this.dateArgument) }) },
      { ALT: () => ({ kind: this.word(t.RelativeDate), duration: this.SUBRULE(this.durationArgument) }) },
      { ALT: () => ({ kind: this.word(t.Match), pattern: this.SUBRULE2(this.textArgument) }) },
    ]),
  )

  private readonly operand: Rule<Operand> = this.rule('operand', () =>
    this.OR<Operand>([
      { ALT: () => ({ kind: 'literal', value: this.SUBRULE1(this.literal) }) },
      {
        ALT: () => {
          this.CONSUME(t.LiteralFunction)
          this.CONSUME(t.OpenParenthesis)
          const value = this.SUBRULE2(this.literal)
          this.CONSUME(t.CloseParenthesis)
          return { kind: 'literal', value }
        },
      },
      { ALT: () => this.SUBRULE(this.scalar) },
    ]),
  )

  private readonly scalar: Rule<Scalar> = this.rule('scalar', () => {
    let scalar = this.OR<Scalar>([
      { ALT: () => this.SUBRULE(this.field) },
      { ALT: () => this.SUBRULE(this.aggregate) },
    ])
    this.MANY(() => {
      scalar = this.SUBRULE(this.call, { ARGS: [scalar] })
    })
    return scalar
  })

  /** What there is more or less of: a text has to be a number or a date. */
  private readonly orderable: Rule<Operand> = this.rule('orderable', () => {
    const start = this.LA(1)
    const operand = this.SUBRULE(this.operand)
    if (operand.kind !== 'literal') return operand
    const { value } = operand
    if (typeof value === 'number' || (typeof value === 'string' && isDate(value))) return operand
    const isNumber = typeof value === 'string' && wholeNumeral.test(value)
    this.require(isNumber, `expected a number or a date, but found ${shown(start.image)}`, start)
    return { kind: 'literal', value: this.valid(numberSchema, Number(value)) }
  })

  private readonly nothing: Rule<void> = this.rule('nothing', () => {
    this.CONSUME(t.OpenParenthesis)
    this.CONSUME(t.CloseParenthesis)
  })

  private readonly path = this.argument('path', () => this.steps)
  private readonly key = this.argument('key', () => this.name)
  private readonly operandArgument = this.argument('operandArgument', () => this.operand)
  private readonly orderableArgument = this.argument('orderableArgument', () => this.orderable)
  private readonly textArgument = this.argument('textArgument', () => this.quoted)
  private readonly textArguments = this.argument('textArguments', () => this.texts)
  private readonly literalArguments = this.argument('literalArguments', () => this.literals)
  private readonly dateArgument = this.argument('dateArgument', () => this.date)
  private readonly durationArgument = this.argument('durationArgument', () => this.duration)

  private argument<Result>(name: string, inner: () => Rule<Result>): Rule<Result> {
    return this.rule(name, () => {
      this.CONSUME(t.OpenParenthesis)
      const result = this.SUBRULE(inner())
      this.CONSUME(t.CloseParenthesis)
      return result
    })
  }

  private readonly eventNames = this.list('eventNames', () => this.name, maxEvents, flaws.events)
  private readonly sourceIds = this.list('sourceIds', () => this.name, maxSources, flaws.sources)
  private readonly texts = this.list('texts', () => this.quoted, maxTexts, flaws.texts)
  private readonly literals = this.list('literals', () => this.literal, maxValues, flaws.values)

  private list<Item>(name: string, item: () => Rule<Item>, most: number, flaw: string): Rule<Item[]> {
    return this.rule(name, () => {
      const items: Item[] = []
      this.AT_LEAST_ONE_SEP({
        SEP: t.Comma,
        DEF: () => {
          items.push(this.SUBRULE(item()))
          this.require(items.length <= most, flaw)
        },
      })
      return items
    })
  }

  private readonly literal: Rule<Literal> = this.rule('literal', () =>
    this.OR<Literal>([
      { ALT: () => this.valid(numberSchema, Number(this.CONSUME(t.Numeral).image)) },
      { ALT: () => this.SUBRULE(this.quoted) },
      { ALT: () => this.SUBRULE(this.bareDate) },
      { ALT: () => this.word(t.Truth) === 'true' },
    ]),
  )

  private readonly date: Rule<string> = this.rule('date', () =>
    this.OR([
      { ALT: () => this.SUBRULE(this.bareDate) },
      { ALT: () => this.valid(dateSchema, unquote(this.CONSUME(t.Text).image)) },
    ]),
  )

  private readonly bareDate: Rule<string> = this.rule('bareDate', () =>
    this.valid(dateSchema, this.CONSUME(t.BareDate).image),
  )

  private readonly duration: Rule<Duration> = this.rule('duration', () => {
    const amount = this.valid(amountSchema, Number(this.CONSUME(t.Numeral).image))
    const unit = this.word(t.Unit).replace(/s$/, '') as DurationUnit
    return { amount, unit }
  })

  private readonly steps: Rule<Path> = this.rule('steps', () =>
    this.valid(pathSchema, parsePath(unquote(this.CONSUME(t.Text).image))),
  )

  private readonly name: Rule<string> = this.rule('name', () =>
    this.valid(nameSchema, unquote(this.CONSUME(t.Text).image)),
  )

  private readonly quoted: Rule<string> = this.rule('quoted', () =>
    this.valid(textSchema, unquote(this.CONSUME(t.Text).image)),
  )

  private rule<Result, Arguments extends unknown[] = []>(
    name: string,
    body: (...given: Arguments) => Result,
  ): Rule<Result, Arguments> {
    return this.RULE(name, body)
  }

  /** The next word in the family's own spelling; while the grammar is recorded, any word of the family. */
  private word<Word extends string>(family: t.Family<Word>): Word {
    const { image } = this.CONSUME(family)
    const [first] = family.words
    return family.words.find(word => word.toLowerCase() === image.toLowerCase()) ?? (first as Word)
  }

  private deepen(): void {
    this.depth += 1
    this.require(this.depth <= maxDepth, flaws.depth)
  }

  /** The value if its schema takes it; else fails at the token just read with what the schema says. */
  private valid<Value>(schema: ZodType, value: Value): Value {
    const result = schema.safeParse(value)
    this.require(result.success, `${result.error?.issues[0]?.message}, but found ${shown(this.LA(0).image)}`)
    return value
  }

  /** Unless the condition holds, fails at a token: the one just read. */
  private require(condition: boolean, problem: string, token = this.LA(0)): void {
    if (condition || this.RECORDING_PHASE) return
    throw new QuerySyntaxError(this.text, {
      problem,
      offset: token.startOffset,
      length: token.image.length,
      found: token.image,
      expected: [],
    })
  }
}

function junction(kind: 'and' | 'or', operands: readonly Query[]): Query {
  const [only, ...others] = operands
  return only && others.length === 0 ? only : { kind, operands }
}

function countFunctions(scalar: Scalar): number {
  return scalar.kind === 'function' ? 1 + countFunctions(scalar.of) : 0
}

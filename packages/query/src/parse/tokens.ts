import { createToken, Lexer, type TokenType } from 'chevrotain'
import { durationUnits } from '../ast/duration.ts'
import { functionNames } from '../ast/scalar.ts'

/**
 * Words that the grammar treats alike. It asks for families only, never for a single word, so that a word may belong
 * to several: `day` is a unit and a function. The label is what an error says was expected.
 */
export interface Family<Word extends string = string> extends TokenType {
  readonly words: readonly Word[]
}

const familiesOf = new Map<string, TokenType[]>()

function family<Word extends string>(label: string, ...words: readonly Word[]): Family<Word> {
  const type = createToken({ name: `<${words.join('|')}>`, label, pattern: Lexer.NA })
  for (const word of words) familiesOf.set(word, [...(familiesOf.get(word) ?? []), type])
  return Object.assign(type, { words })
}

export const And = family('`AND`', 'AND')
export const Or = family('`OR`', 'OR')
export const Prefix = family('a condition', 'NOT', 'ANY', 'ALL')

export const PersonField = family('a field', 'trait', 'visitor')
export const PropertyField = family('a field', 'property')
export const ContextField = family('a field', 'context')
export const AudienceField = family('a field', 'audience')
export const EventField = family('`property` or `context`', 'property', 'context')
export const Event = family('`event`', 'event')
export const Parent = family('`parent`', 'parent')

export const Where = family('a filter', 'where')
export const Within = family('a filter', 'within')
export const Between = family('a filter', 'between')
export const Sources = family('a filter', 'sources')
export const Exclude = family('`exclude`', 'exclude')
export const SinceOrUntil = family('a filter', 'since', 'until')
export const During = family('a filter', 'during')
export const Before = family('a filter', 'before')
export const Day = family('a period', 'today', 'yesterday')
export const ThisOrLast = family('a period', 'this', 'last')
export const Span = family('a period', 'week', 'month', 'quarter', 'year')
export const Unit = family('a unit', ...durationUnits.map(unit => `${unit}s` as const), ...durationUnits)

export const Counting = family('a reducer', 'count', 'count_days')
export const Taking = family('a reducer', 'sum', 'avg', 'first', 'last')
export const Extreme = family('a reducer', 'max', 'min')
export const Mode = family('a reducer', 'mode')
export const Unique = family('a reducer', 'unique')
export const Count = family('`count`', 'count')
export const As = family('`as`', 'as')
export const ExtremeType = family('a type', 'number', 'string')
export const ModeType = family('a type', 'number', 'string', 'array')

export const FunctionName = family('a function', ...functionNames)

export const Equality = family('a comparator', 'equals', 'differs')
export const Ordering = family('a comparator', 'greater_than', 'at_least', 'less_than', 'at_most')
export const Containment = family('a comparator', 'contains', 'omits')
export const Affix = family('a comparator', 'starts_with', 'ends_with')
export const Choice = family('a comparator', 'one_of', 'none_of')
export const Existence = family('a comparator', 'exists', 'absent')
export const DateOrdering = family('a comparator', 'before_date', 'after_date')
export const RelativeDate = family('a comparator', 'within_last', 'before_last', 'within_next', 'after_next')
export const Match = family('a comparator', 'matches')

export const Truth = family('a value', 'true', 'false')
export const LiteralFunction = family('a value', 'literal')

export const EqualitySign = signs('a comparison', /==?|!=/, '=', '==', '!=')
export const OrderingSign = signs('a comparison', /[<>]=?/, '>', '>=', '<', '<=')
export const Dot = signs('`.`', /\./, '.')
export const Comma = signs('`,`', /,/, ',')
export const Colon = signs('`:`', /:/, ':')
export const OpenParenthesis = signs('`(`', /\(/, '(')
export const CloseParenthesis = signs('`)`', /\)/, ')')
export const OpenBracket = signs('`[`', /\[/, '[')
export const CloseBracket = signs('`]`', /]/, ']')
export const OpenBrace = signs('`{`', /{/, '{')
export const CloseBrace = signs('`}`', /}/, '}')

export const Text = createToken({
  name: 'Text',
  label: 'a text in quotes',
  pattern: /'(?:''|\\[\s\S]|[^'\\])*'/,
})
/** From a quote that is never closed to the end. */
export const UnclosedText = createToken({ name: 'UnclosedText', pattern: /'[\s\S]*/ })
export const BareDate = createToken({
  name: 'BareDate',
  label: 'a date',
  pattern: /\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:z|[+-]\d{2}:?\d{2})?)?/i,
})
/** Every finite number as JavaScript prints it, and `.5`. */
export const numeral = /-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/i
export const Numeral = createToken({ name: 'Numeral', label: 'a number', pattern: numeral })
/** A word that the language does not know. */
export const Word = createToken({ name: 'Word', pattern: /[a-z_]\w*/i })
/** Any other signs, so that it is always the grammar that meets a mistake. */
export const Unknown = createToken({ name: 'Unknown', pattern: /(?:[^\s\w'.,:=!<>()[\]{}]|!(?!=))+|[\s\S]/ })

const whiteSpace = createToken({ name: 'WhiteSpace', pattern: /\s+/, group: Lexer.SKIPPED })

/** Longer ones first: `within` would take the beginning of `within_last`. */
const words = [...familiesOf]
  .sort(([one], [other]) => other.length - one.length)
  .map(([word, categories]) =>
    createToken({ name: `\`${word}\``, pattern: new RegExp(word, 'i'), longer_alt: Word, categories }),
  )

export const vocabulary: TokenType[] = [
  whiteSpace,
  Text,
  UnclosedText,
  BareDate,
  Numeral,
  EqualitySign,
  OrderingSign,
  Dot,
  Comma,
  Colon,
  OpenParenthesis,
  CloseParenthesis,
  OpenBracket,
  CloseBracket,
  OpenBrace,
  CloseBrace,
  ...words,
  Word,
  Unknown,
  ...new Set([...familiesOf.values()].flat()),
]

function signs<Sign extends string>(label: string, pattern: RegExp, ...words: Sign[]): Family<Sign> {
  return Object.assign(createToken({ name: words.join('|'), label, pattern }), { words })
}

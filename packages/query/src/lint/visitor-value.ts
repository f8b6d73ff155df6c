import type { Comparator } from '../ast/comparator.ts'
import type { Literal } from '../ast/literal.ts'
import { printPath } from '../ast/path.ts'
import { choicesOf } from '../choices.ts'
import { isCountryCode } from '../describe/country.ts'
import { print } from '../print/print.ts'
import { rightLiteral } from '../right.ts'
import { comparisons } from '../walk.ts'
import { type Rule, warning } from './warning.ts'

/** An attribute of the visitor compared with a value that it never has. */
export const visitorValue: Rule = query =>
  comparisons(query).flatMap(comparison => {
    const { left, comparator } = comparison
    if (left.kind !== 'visitor') return []
    const name = printPath(left.path)
    const values = valuesOf.get(name.replace(/^first\./, ''))
    const wrong = values && literalsOf(comparator).find(literal => !values.allows(literal))
    if (!values || wrong === undefined) return []
    return [
      warning(
        'visitor-value',
        `\`${name}\` is never ${JSON.stringify(wrong)}: it is ${values.words}.`,
        print(comparison),
      ),
    ]
  })

/** The values that an attribute is compared with. */
function literalsOf(comparator: Comparator): readonly Literal[] {
  const literal = rightLiteral(comparator)
  return choicesOf(comparator) ?? (literal === undefined ? [] : [literal])
}

interface Values {
  readonly words: string
  readonly allows: (literal: Literal) => boolean
}

function oneOf(...values: readonly string[]): Values {
  return { words: `one of ${values.join(', ')}`, allows: literal => values.includes(String(literal)) }
}

const hours: Values = {
  words: 'a whole number from 0 to 23',
  allows: literal => Number.isInteger(Number(literal)) && Number(literal) >= 0 && Number(literal) <= 23,
}

const truth: Values = { words: 'true or false', allows: literal => /^(?:true|false)$/.test(String(literal)) }

const weekdays = oneOf('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')

const countries: Values = {
  words: 'a country’s code in two capitals, such as NL',
  allows: isCountryCode,
}

const valuesOf: ReadonlyMap<string, Values> = new Map([
  ['country', countries],
  ['device', oneOf('desktop', 'mobile', 'tablet', 'tv', 'console', 'wearable', 'other')],
  ['channel', oneOf('direct', 'search', 'social', 'email', 'paid', 'ai', 'referral')],
  ['local.hour', hours],
  ['time.hour', hours],
  ['local.weekday', weekdays],
  ['time.weekday', weekdays],
  ['bot', truth],
  ['returning', truth],
])

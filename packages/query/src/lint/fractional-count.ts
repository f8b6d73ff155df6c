import { print } from '../print/print.ts'
import { rightLiteral } from '../right.ts'
import { comparisons } from '../walk.ts'
import { domainOf } from './domain.ts'
import { judge } from './judge.ts'
import { type Rule, warning } from './warning.ts'

/** A whole number ordered against a fraction: it does what it says, but says it oddly. */
export const fractionalCount: Rule = query =>
  comparisons(query).flatMap(comparison => {
    const { left, comparator } = comparison
    const value = rightLiteral(comparator)
    const domain = domainOf(left)
    const isWhole = domain?.kind === 'numbers' && domain.isWhole
    if (!isWhole || typeof value !== 'number' || Number.isInteger(value) || judge(comparison)) return []
    const [below, above] = [Math.floor(value), Math.ceil(value)]
    return [
      warning(
        'fractional-count',
        `This compares a whole number with ${value}; ${below} or ${above} says it more plainly.`,
        print(comparison),
      ),
    ]
  })

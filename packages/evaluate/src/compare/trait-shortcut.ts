import type { Comparison } from '@muster/query'
import type { Condition } from '../condition.ts'

/**
 * The commonest conditions, a trait beside a literal, read and compared in one closure: where the value is of the type
 * that the literal has. All else is left to the condition in general.
 */
export function traitShortcut({ left, comparator }: Comparison, inGeneral: Condition): Condition {
  if (left.kind !== 'trait') return inGeneral
  const [name, ...inside] = left.path
  if (name === undefined || inside.length > 0 || name in Object.prototype) return inGeneral
  if (comparator.kind === 'one_of') {
    const isOfTexts = comparator.values.every(value => typeof value !== 'number')
    return isOfTexts ? isOneOf(name, comparator.values.map(String), inGeneral) : inGeneral
  }
  if (!('right' in comparator) || comparator.right.kind !== 'literal') return inGeneral
  const { value } = comparator.right
  if (typeof value === 'number') return numberShortcut(name, comparator.kind, value, inGeneral)
  return comparator.kind === 'equals' || comparator.kind === 'differs'
    ? textShortcut(name, comparator.kind, String(value), inGeneral)
    : inGeneral
}

type Relation = 'equals' | 'differs' | 'greater_than' | 'at_least' | 'less_than' | 'at_most'

/** Up to so many are found sooner one after the other than by their hashes. */
const few = 8

function isOneOf(name: string, texts: readonly string[], inGeneral: Condition): Condition {
  const [one, other = one, ...more] = texts
  if (more.length === 0)
    return evaluation => {
      const value = evaluation.traits[name]
      return typeof value === 'string' ? value === one || value === other : inGeneral(evaluation)
    }
  if (texts.length <= few)
    return evaluation => {
      const value = evaluation.traits[name]
      return typeof value === 'string' ? texts.includes(value) : inGeneral(evaluation)
    }
  const set = new Set(texts)
  return evaluation => {
    const value = evaluation.traits[name]
    return typeof value === 'string' ? set.has(value) : inGeneral(evaluation)
  }
}

function textShortcut(
  name: string,
  relation: 'equals' | 'differs',
  text: string,
  inGeneral: Condition,
): Condition {
  if (relation === 'equals')
    return evaluation => {
      const value = evaluation.traits[name]
      return typeof value === 'string' ? value === text : inGeneral(evaluation)
    }
  return evaluation => {
    const value = evaluation.traits[name]
    return typeof value === 'string' ? value !== text : inGeneral(evaluation)
  }
}

function numberShortcut(name: string, relation: Relation, number: number, inGeneral: Condition): Condition {
  switch (relation) {
    case 'greater_than':
      return evaluation => {
        const value = evaluation.traits[name]
        return typeof value === 'number' ? value > number : inGeneral(evaluation)
      }
    case 'at_least':
      return evaluation => {
        const value = evaluation.traits[name]
        return typeof value === 'number' ? value >= number : inGeneral(evaluation)
      }
    case 'less_than':
      return evaluation => {
        const value = evaluation.traits[name]
        return typeof value === 'number' ? value < number : inGeneral(evaluation)
      }
    case 'at_most':
      return evaluation => {
        const value = evaluation.traits[name]
        return typeof value === 'number' ? value <= number : inGeneral(evaluation)
      }
    default:
      return inGeneral
  }
}

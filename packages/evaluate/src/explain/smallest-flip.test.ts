import fc, { type Arbitrary } from 'fast-check'
import { expect, it } from 'vitest'
import type { ExplainedCondition } from './explanation.ts'
import { smallestFlip } from './smallest-flip.ts'

function leaf(text: string, matches: boolean): ExplainedCondition {
  return { kind: 'comparison', text, description: `${text} is so`, matches }
}

function joined(kind: 'and' | 'or' | 'not', conditions: readonly ExplainedCondition[]): ExplainedCondition {
  const all = conditions.map(({ matches }) => matches)
  const matches = kind === 'and' ? all.every(Boolean) : kind === 'or' ? all.some(Boolean) : !all[0]
  return { kind, text: '', description: '', matches, conditions }
}

function texts(condition: ExplainedCondition): string[] {
  return condition.conditions?.flatMap(texts) ?? [condition.text]
}

/** A condition as it would be if some leaves were otherwise. */
function flipped(condition: ExplainedCondition, others: ReadonlySet<string>): ExplainedCondition {
  const { kind, conditions, text, matches } = condition
  if (conditions && (kind === 'and' || kind === 'or' || kind === 'not'))
    return joined(
      kind,
      conditions.map(each => flipped(each, others)),
    )
  return leaf(text, others.has(text) ? !matches : matches)
}

/** A tree whose leaves each have a text of their own. */
const tree: Arbitrary<ExplainedCondition> = fc
  .letrec<{ node: ExplainedCondition }>(tie => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.boolean().map(matches => leaf('', matches)),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, conditions]) => joined(kind, conditions)),
      tie('node').map(condition => joined('not', [condition])),
    ),
  }))
  .node.map(node => {
    let leaves = 0
    const named = (condition: ExplainedCondition): ExplainedCondition =>
      condition.conditions
        ? { ...condition, conditions: condition.conditions.map(named) }
        : { ...condition, text: `${leaves++}` }
    return named(node)
  })

it('makes the other answer of the whole, and no smaller one does', () => {
  fc.assert(
    fc.property(
      tree.filter(each => texts(each).length <= 8),
      condition => {
        const flips = smallestFlip(condition)
        const after = flipped(condition, new Set(flips.map(({ text }) => text)))
        expect(after.matches).toBe(!condition.matches)
        const leaves = texts(condition)
        for (let bits = 0; bits < 2 ** leaves.length; bits++) {
          const others = leaves.filter((_, index) => bits & (1 << index))
          if (others.length < flips.length)
            expect(flipped(condition, new Set(others)).matches).toBe(condition.matches)
        }
      },
    ),
    { numRuns: 300 },
  )
})

const [a, b] = [leaf('a', false), leaf('b', false)]

it('says how each would have to be', () => {
  const condition = joined('and', [a, leaf('c', true), joined('not', [leaf('d', true)])])
  expect(smallestFlip(condition)).toEqual([
    { text: 'a', description: 'a is so', matches: true },
    { text: 'd', description: 'd is so', matches: false },
  ])
})

it('is the first of those that are as small', () => {
  expect(smallestFlip(joined('or', [joined('and', [a, b]), b, a]))).toMatchObject([{ text: 'b' }])
})

it('tells of a condition that is there twice once', () => {
  expect(smallestFlip(joined('and', [a, b, a]))).toMatchObject([{ text: 'a' }, { text: 'b' }])
})

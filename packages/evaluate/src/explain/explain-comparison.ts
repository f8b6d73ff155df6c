import { type Comparison, rightScalar, type Scalar } from '@muster/query'
import { streamOf } from '../events/stream.ts'
import { explainCondition } from './explain-condition.ts'
import type { Explaining, Findings } from './explaining.ts'
import { missingOf } from './missing.ts'

/** How many events are told of one comparison. */
const maxEvents = 10

/** How many audiences are explained in one explanation, each where it is met first. */
const maxAudiences = 100

/** What a comparison compares, and what that is made of. */
export function explainComparison(comparison: Comparison, explaining: Explaining): Findings {
  const { compiler, evaluation, forecast } = explaining
  const { left, comparator } = comparison
  const read = (scalar: Scalar) => compiler.scalar(scalar)(evaluation) ?? undefined
  const right = rightScalar(comparator)
  return {
    value: read(left),
    ...(right && { right: read(right) }),
    missing: missingOf(comparison, evaluation, compiler),
    ...eventsOf(left, explaining),
    ...audienceOf(left, explaining),
    until: forecast.changeOf(comparison),
  }
}

function eventsOf(scalar: Scalar, explaining: Explaining): Findings {
  if (scalar.kind === 'function') return eventsOf(scalar.of, explaining)
  if (scalar.kind !== 'aggregate') return {}
  const { compiler, evaluation } = explaining
  const { events, from, to, length } = compiler.stream(streamOf(scalar))(evaluation)
  return { events: events.slice(Math.max(from, to - maxEvents), to).reverse(), eventCount: length }
}

/** Outside any `where` an audience is its own query, asked about the same subject at the same instant. */
function audienceOf(scalar: Scalar, explaining: Explaining): Findings {
  if (scalar.kind === 'function') return audienceOf(scalar.of, explaining)
  if (scalar.kind !== 'audience') return {}
  const { audiences, explained } = explaining
  const query = audiences?.get(scalar.key)
  if (!query || explained.has(scalar.key) || explained.size === maxAudiences) return {}
  explained.add(scalar.key)
  return { audience: explainCondition(query, explaining) }
}

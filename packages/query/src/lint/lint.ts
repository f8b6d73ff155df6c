import type { Query } from '../ast/query.ts'
import { audienceSubject } from './audience-subject.ts'
import { contradiction } from './contradiction.ts'
import { emptyStream } from './empty-stream.ts'
import { fractionalCount } from './fractional-count.ts'
import { impossibleValue } from './impossible-value.ts'
import { lookBack } from './look-back.ts'
import { nameCase } from './name-case.ts'
import { nestedUsers } from './nested-users.ts'
import { pattern } from './pattern.ts'
import { repeatedCondition } from './repeated-condition.ts'
import { visitorValue } from './visitor-value.ts'
import type { LintOptions, Rule, Warning } from './warning.ts'
import { wholeQuery } from './whole-query.ts'

const rules: readonly Rule[] = [
  contradiction,
  emptyStream,
  impossibleValue,
  nestedUsers,
  repeatedCondition,
  fractionalCount,
  visitorValue,
  audienceSubject,
  lookBack,
  nameCase,
  pattern,
]

/**
 * What the author of a query will hardly have meant, each thing once. A verdict among it is right whatever the data; with
 * a schema, for data such as that describes.
 */
export function lint(query: Query, options: LintOptions = {}): Warning[] {
  const ofParts = rules.flatMap(rule => rule(query, options))
  const ofAll = wholeQuery(query, options).filter(({ text }) => !ofParts.some(part => part.text === text))
  const warnings = [...ofAll, ...ofParts]
  return [...new Map(warnings.map(warning => [`${warning.message} ${warning.text}`, warning])).values()]
}

import { partsOf, toQuery } from '../parts.ts'
import { print } from '../print/print.ts'
import { queriesIn } from '../walk.ts'
import { type Rule, warning } from './warning.ts'

/** The same condition twice, joined by the same AND or OR. */
export const repeatedCondition: Rule = query =>
  queriesIn(query).flatMap(inner => {
    if (inner.kind !== 'and' && inner.kind !== 'or') return []
    const texts = partsOf(inner, false).map(part => print(toQuery(part)))
    const repeated = texts.filter((text, index) => texts.indexOf(text) !== index)
    return [...new Set(repeated)].map(text =>
      warning('repeated-condition', 'This condition stands here twice.', text),
    )
  })

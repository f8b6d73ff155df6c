import type { Subject } from '@muster/evaluate'
import type { Query } from '@muster/query'
import type { z } from 'zod'
import { requireFitting } from './require-fitting.ts'
import type { visitorSchema } from './subject-schemas.ts'

/** Somebody of whom there is no more than what the request says. Throws where the query is about accounts. */
export function visitorSubject(visitor: z.infer<typeof visitorSchema>, query: Query): Subject {
  requireFitting(query, 'person')
  return {
    visitor: visitor.attributes,
    traits: visitor.traits,
    memberships: new Set(visitor.audiences),
  }
}

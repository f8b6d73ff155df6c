import { check, lint, type Query, verdictOf, type WorkspaceSchema } from '@muster/query'
import { isPattern } from '../audiences/is-pattern.ts'

/** Why a query cannot be what a sentence over the workspace means, a sentence each: unknown names, and what never holds. */
export function problemsWith(
  query: Query,
  world: { readonly schema: WorkspaceSchema; readonly now: number; readonly zone: string },
): string[] {
  const warnings = lint(query, { ...world, isPattern })
  const isImpossible = verdictOf(query, world.schema) === 'never'
  const grave = warnings.filter(
    ({ rule, verdict }) => rule === 'pattern' || (isImpossible && verdict === 'never'),
  )
  return [
    ...check(query, world.schema).map(({ message }) => message),
    ...grave.map(({ message, text }) => `${message} (${text})`),
  ]
}

import { isDeepStrictEqual } from 'node:util'
import { describe } from '@muster/query'
import { z } from 'zod'
import { type AudienceRow, contentOf } from './audience-row.ts'
import { contentChanges } from './content-changes.ts'
import type { PlannedChanges } from './planned-changes.ts'
import { storedQuery } from './stored-query.ts'

export const describedChangesSchema = z.object({
  changes: z.array(
    z.object({
      key: z.string(),
      action: z.enum(['create', 'edit', 'delete']),
      sentences: z.array(z.string()).describe('what becomes different, in plain sentences'),
    }),
  ),
  order_changed: z
    .boolean()
    .describe('whether those that stay are in another order; new ones go where `order` has them'),
  order: z.array(z.string()).describe('all keys in their order, as it is then'),
})

export type DescribedChanges = z.infer<typeof describedChangesSchema>

/** Changes as the API tells them; `rows` are the audiences before, in their order. */
export function describeChanges(
  { created, edited, deleted, order }: PlannedChanges,
  rows: readonly AudienceRow[],
): DescribedChanges {
  const before = rows.map(({ key }) => key)
  return {
    changes: [
      ...created.map(({ key, name, query }) => ({
        ...{ key, action: 'create' as const },
        sentences: [`Called “${name}”.`, `Whom it means: ${describe(storedQuery(query))}.`],
      })),
      ...edited.map(({ row, content }) => ({
        ...{ key: row.key, action: 'edit' as const },
        sentences: contentChanges(contentOf(row), content),
      })),
      ...deleted.map(({ key, name }) => ({
        ...{ key, action: 'delete' as const },
        sentences: [`“${name}” goes, and its members leave.`],
      })),
    ],
    order_changed: !isDeepStrictEqual(common(before, order), common(order, before)),
    order: [...order],
  }
}

function common(keys: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return keys.filter(key => known.has(key))
}

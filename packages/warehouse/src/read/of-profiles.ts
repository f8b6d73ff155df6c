import type { Parameters } from '../compile/parameters.ts'

/** Rows of a table under the ids of some profiles, or under any that were merged into theirs. */
export function ofProfiles(
  table: string,
  ids: readonly string[],
  { workspace, hasMerges }: { readonly workspace: string; readonly hasMerges: boolean },
  parameters: Parameters,
): string {
  const profiles = parameters.bind(ids, 'Array(UUID)')
  if (!hasMerges) return `profile IN ${profiles}`
  const merged = `SELECT profile FROM merges FINAL
                  WHERE workspace = ${parameters.text(workspace)} AND into IN ${profiles}`
  return `${table}.profile IN (SELECT arrayJoin(${profiles}) UNION ALL ${merged})`
}

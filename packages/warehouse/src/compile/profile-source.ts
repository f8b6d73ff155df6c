import type { Parameters } from './parameters.ts'

const noProfile = `toUUID('00000000-0000-0000-0000-000000000000')`

/** A table by profile: where it reads from, and which profile a row belongs to after all merges. */
export interface ProfileSource {
  readonly from: string
  readonly id: string
  /** Keeps to the workspace. */
  readonly ownRows: string
}

export function profileSource(
  table: 'calls' | 'traits' | 'identifiers',
  { workspace, hasMerges }: { readonly workspace: string; readonly hasMerges: boolean },
  parameters: Parameters,
): ProfileSource {
  const place = parameters.text(workspace)
  const ownRows = `workspace = ${place}`
  if (!hasMerges) return { from: table, id: 'profile', ownRows }
  const merges = `(SELECT profile, into FROM merges FINAL WHERE workspace = ${place})`
  return {
    from: `${table} LEFT ANY JOIN ${merges} AS merged ON ${table}.profile = merged.profile`,
    id: `if(merged.into = ${noProfile}, ${table}.profile, merged.into)`,
    ownRows,
  }
}

import { timestamp } from '../clickhouse/timestamp.ts'
import type { Parameters } from './parameters.ts'

/** Whom a query is about. */
export type Population = 'profiles' | 'accounts'

/** Rows of a table by the profile or account that they belong to. */
export interface Rows {
  readonly from: string
  readonly id: string
  /** Keeps to the workspace. */
  readonly own: string
}

interface Asked {
  readonly workspace: string
  readonly hasMerges: boolean
  readonly at: number
}

/** The id of nobody. */
export const noProfile = `toUUID('00000000-0000-0000-0000-000000000000')`

/** A table by profile, after all merges. */
export function rowsOfProfiles(
  table: 'calls' | 'activity' | 'traits' | 'identifiers' | 'account_users',
  { workspace, hasMerges }: Pick<Asked, 'workspace' | 'hasMerges'>,
  parameters: Parameters,
): Rows {
  const place = parameters.text(workspace)
  const own = `workspace = ${place}`
  if (!hasMerges) return { from: table, id: 'profile', own }
  const merges = `(SELECT profile, into FROM merges FINAL WHERE workspace = ${place})`
  return {
    from: `${table} LEFT ANY JOIN ${merges} AS merged ON ${table}.profile = merged.profile`,
    id: `if(merged.into = ${noProfile}, ${table}.profile, merged.into)`,
    own,
  }
}

/** Which profiles are users of which accounts: a sub-select of `account` and `user`. */
export function accountUsers(asked: Asked, parameters: Parameters): string {
  const { from, id, own } = rowsOfProfiles('account_users', asked, parameters)
  const at = parameters.bind(timestamp(asked.at), `DateTime64(3, 'UTC')`)
  return `SELECT DISTINCT account, ${id} AS user FROM ${from} WHERE ${own} AND time <= ${at}`
}

/** The calls of each account's users, taken together. */
function callsOfAccounts(asked: Asked, parameters: Parameters): Rows {
  const { from, id, own } = rowsOfProfiles('calls', asked, parameters)
  return {
    from: `${from} INNER JOIN (${accountUsers(asked, parameters)}) AS account_user ON ${id} = account_user.user`,
    id: 'account_user.account',
    own,
  }
}

export function callsOf(population: Population, asked: Asked, parameters: Parameters): Rows {
  return population === 'profiles'
    ? rowsOfProfiles('calls', asked, parameters)
    : callsOfAccounts(asked, parameters)
}

export function traitsOf(population: Population, asked: Asked, parameters: Parameters): Rows {
  if (population === 'profiles') return rowsOfProfiles('traits', asked, parameters)
  return { from: 'account_traits', id: 'account', own: `workspace = ${parameters.text(asked.workspace)}` }
}

/** Everybody there is, but for those of another sub-select: a sub-select of `id`. */
export function everybody(
  population: Population,
  asked: Pick<Asked, 'workspace' | 'hasMerges'>,
  parameters: Parameters,
  except?: string,
): string {
  const { from, id, own } =
    population === 'profiles'
      ? rowsOfProfiles('identifiers', asked, parameters)
      : { from: 'account_users', id: 'account', own: `workspace = ${parameters.text(asked.workspace)}` }
  return `SELECT DISTINCT ${id} AS id FROM ${from} WHERE ${own}${except ? ` AND id NOT IN (${except})` : ''}`
}

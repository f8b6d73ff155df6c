import type { Subject } from '@muster/evaluate'
import { isAboutAccounts, type Query } from '@muster/query'
import type { History, Identifier, Warehouse } from '@muster/warehouse'
import type { z } from 'zod'
import { ApiError } from '../http/api-error.ts'
import { requireFitting } from './require-fitting.ts'
import type { subjectNameSchema } from './subject-schemas.ts'

type SubjectName = z.infer<typeof subjectNameSchema>

interface Asked {
  readonly warehouse: Warehouse
  readonly workspace: string
  readonly query: Query
  /** The instant whose traits they are to have, in Unix milliseconds. */
  readonly at: number
}

/** Whom a query is to be explained for. Throws for somebody who is not there, or whom the query is not about. */
export async function findSubject(name: SubjectName, asked: Asked): Promise<Subject> {
  if (name.id === undefined) requireFitting(asked.query, name.group_id === undefined ? 'person' : 'account')
  const found = isAboutAccounts(asked.query)
    ? await findAccount(name.group_id ?? name.id ?? '', asked)
    : await findProfile(name, asked)
  if (found) return found
  const [[type, value] = []] = Object.entries(name)
  throw new ApiError(404, 'profile_not_found', `Nobody is known by the ${type} “${value}”.`)
}

async function findProfile(name: SubjectName, { warehouse, workspace, at }: Asked) {
  const id = name.id ?? (await warehouse.findProfile(workspace, identifierOf(name)))
  if (id === undefined || !isProfileId(id)) return undefined
  const [profile] = await warehouse.histories(workspace, [id], at)
  return profile?.identifiers.length ? profile : undefined
}

function identifierOf({ user_id, anonymous_id = '' }: SubjectName): Identifier {
  return user_id === undefined
    ? { type: 'anonymous_id', value: anonymous_id }
    : { type: 'user_id', value: user_id }
}

function isProfileId(id: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
}

async function findAccount(id: string, { warehouse, workspace, at }: Asked) {
  const [account] = await warehouse.accountHistories(workspace, [id], at)
  if (hasUsers(account)) return account
  // Nobody was in it at that instant; it may have come later, or never.
  const [latest] = await warehouse.accountHistories(workspace, [id], Date.now())
  return hasUsers(latest) ? account : undefined
}

function hasUsers(account: History | undefined): boolean {
  return account?.users !== undefined && account.users.length > 0
}

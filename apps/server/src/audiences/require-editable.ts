import { ApiError } from '../http/api-error.ts'
import type { AudienceEdit } from './audience-edit.ts'
import type { AudienceRow } from './audience-row.ts'
import { everyone } from './built-in-audiences.ts'

/** Throws for what may not be done to a built-in audience: it can be disabled, but for `everyone`, and nothing else. */
export function requireEditable({ built_in, key }: AudienceRow, edit: AudienceEdit): void {
  if (!built_in) return
  const { enabled, ...rest } = edit
  if (key === everyone && enabled === false)
    throw new ApiError(409, 'audience_built_in', 'The audience of everyone cannot be disabled.')
  if (Object.values(rest).some(value => value !== undefined))
    throw new ApiError(409, 'audience_built_in', `“${key}” is built in: clone it to change it.`)
}

/** Throws for a built-in audience, and for one that others refer to. */
export function requireDeletable({ built_in, key }: AudienceRow, usedBy: readonly string[]): void {
  if (built_in) throw new ApiError(409, 'audience_built_in', `“${key}” is built in: it can only be disabled.`)
  if (usedBy.length > 0)
    throw new ApiError(
      409,
      'audience_in_use',
      `Other audiences refer to “${key}”: ${usedBy.map(user => `“${user}”`).join(', ')}.`,
      { details: usedBy },
    )
}

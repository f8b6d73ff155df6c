import { ApiError } from '../http/api-error.ts'
import type { Audience } from './audience.ts'
import type { Audiences } from './audiences.ts'

/** A saved audience. Throws where there is none of that key. */
export async function requireAudience(
  workspaceId: string,
  key: string,
  audiences: Audiences,
): Promise<Audience> {
  const audience = await audiences.find(workspaceId, key)
  if (!audience) throw audienceNotFound(key)
  return audience
}

export function audienceNotFound(key: string): ApiError {
  return new ApiError(404, 'audience_not_found', `There is no audience “${key}”.`)
}

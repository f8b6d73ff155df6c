import type { Audiences } from '../audiences/audiences.ts'
import { ApiError } from '../http/api-error.ts'
import type { Webhook } from './webhook.ts'

/** Throws `audience_unknown` where a webhook is to be told of audiences that there are not. */
export async function requireKnownAudiences(
  audiences: Audiences,
  workspace: string,
  asked: Webhook['audiences'] | undefined,
): Promise<void> {
  if (asked === undefined || asked === 'all') return
  const known = new Set((await audiences.names(workspace)).map(({ key }) => key))
  const unknown = asked.filter(key => !known.has(key))
  if (unknown.length > 0)
    throw new ApiError(422, 'audience_unknown', `There is no audience “${unknown[0]}”.`, { details: unknown })
}

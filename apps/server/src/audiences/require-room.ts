import type { Config } from '../config/config.ts'
import { ApiError } from '../http/api-error.ts'

/** How many custom audiences a plan allows. */
const planAllows = 5

/** How many there may be where the plan sets no cap, so that what reads all of them stays quick. */
const mostAudiences = 1_000

/** Throws where a workspace that has so many custom audiences may have no more. */
export function requireRoom(plan: Config['plan'], custom: number): void {
  if (plan === 'flex' && custom >= planAllows)
    throw new ApiError(
      403,
      'plan_limit_reached',
      `Your plan allows ${planAllows} custom audiences. Delete one that is not needed, or choose another plan.`,
      { details: [{ custom_audiences: custom, allowed: planAllows }] },
    )
  if (custom >= mostAudiences)
    throw new ApiError(422, 'too_many_audiences', 'A workspace has at most 1,000 custom audiences.')
}

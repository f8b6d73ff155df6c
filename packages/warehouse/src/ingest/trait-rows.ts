import type { Scope } from '../catalog/attribute.ts'
import type { Observation } from '../catalog/observation.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { profileOf } from '../identity/profile-of.ts'
import { encodeStep } from '../values/encode-step.ts'
import { shape } from '../values/shape.ts'
import type { Call } from './call.ts'

/** The name under which a trait's own value is stored, so that all traits share one column. */
export const traitRoot = 'v'

/** An identify's traits as rows of the table `traits`; other calls have none. */
export function traitRows(call: Call, observation: Pick<Observation, 'add'>): object[] {
  return call.type === 'identify' ? rowsOf(call, { profile: profileOf(call) }, 'trait', observation) : []
}

/** A group's traits as rows of the table `account_traits`; other calls have none. */
export function accountTraitRows(call: Call, observation: Pick<Observation, 'add'>): object[] {
  return call.groupId === undefined
    ? []
    : rowsOf(call, { account: call.groupId }, 'account_trait', observation)
}

function rowsOf(call: Call, owner: object, scope: Scope, observation: Pick<Observation, 'add'>): object[] {
  const { workspace } = call
  return Object.entries(call.properties).map(([key, value]) => {
    const { stored, lists, attributes, isLossy } = shape({ [traitRoot]: value })
    const ofTrait = (path: string) => encodeStep(key) + path.slice(traitRoot.length)
    observation.add(
      call,
      scope,
      '',
      attributes.map(seen => ({ ...seen, path: ofTrait(seen.path) })),
    )
    return {
      workspace,
      key,
      ...owner,
      time: timestamp(call.time),
      message_id: call.messageId,
      value: stored,
      value_lists: lists,
      exact: isLossy ? JSON.stringify(stored) : '',
    }
  })
}

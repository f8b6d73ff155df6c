import type { Observation } from '../catalog/observation.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { profileOf } from '../identity/profile-of.ts'
import { type Shape, shape } from '../values/shape.ts'
import { tag } from '../values/tagged.ts'
import type { Call } from './call.ts'

/** A call as a row of the table `calls`. */
export function callRow(call: Call, observation: Observation): object {
  const { workspace } = call
  const properties = shape(call.properties)
  const context = shape(call.context)
  if (call.name !== '') {
    observation.addEvent(call)
    observation.add(call, 'property', call.name, properties.attributes)
  }
  observation.add(call, 'context', '', context.attributes)
  return {
    workspace,
    type: call.type,
    name: call.name,
    profile: profileOf(call),
    time: timestamp(call.time),
    message_id: call.messageId,
    source: call.source,
    user_id: call.userId ?? '',
    anonymous_id: call.anonymousId ?? '',
    group_id: call.groupId ?? '',
    properties: properties.stored,
    property_lists: properties.lists,
    context: context.stored,
    context_lists: context.lists,
    exact: properties.isLossy || context.isLossy || unsetsTrait(call) ? exactly(properties, context) : '',
    visitor: Object.fromEntries(Object.entries(call.visitor).map(([name, value]) => [name, tag(value)])),
    received_at: timestamp(call.receivedAt),
  }
}

/** A trait that is set to null is set, of which the column keeps nothing. */
function unsetsTrait({ type, properties }: Call): boolean {
  return type === 'identify' && Object.values(properties).includes(null)
}

function exactly(properties: Shape, context: Shape): string {
  return JSON.stringify({ properties: properties.stored, context: context.stored })
}

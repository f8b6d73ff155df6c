import type { Observation } from '../catalog/catalog.ts'
import { timestamp } from '../clickhouse/timestamp.ts'
import { profileOf } from '../identity/profile-of.ts'
import { shape } from '../values/shape.ts'
import type { Call } from './call.ts'

/** A call as a row of the table `calls`. */
export function callRow(call: Call, observation: Observation): object {
  const { workspace } = call
  const properties = shape(call.properties)
  const context = shape(call.context)
  if (call.name !== '') observation.add(workspace, 'property', call.name, properties.attributes)
  observation.add(workspace, 'context', '', context.attributes)
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
    properties: properties.stored,
    property_lists: properties.lists,
    context: context.stored,
    context_lists: context.lists,
    received_at: timestamp(call.receivedAt),
  }
}

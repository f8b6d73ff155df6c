import type { Call, CallType, JsonObject } from '../ingest/call.ts'
import { decodeKeys } from '../values/decode-keys.ts'
import { shape } from '../values/shape.ts'
import { tag, untag } from '../values/tagged.ts'
import type { Activity } from './history.ts'

const activityTypes: ReadonlySet<CallType> = new Set(['track', 'page', 'screen', 'identify'])

/** What a profile did by a call, as it is read from the tables; undefined where it is nothing that a query can ask for. */
export function activityOf(call: Call): Activity | undefined {
  if (!activityTypes.has(call.type)) return undefined
  return {
    name: call.name,
    time: call.time,
    messageId: call.messageId,
    source: call.source,
    properties: asStored(call.properties),
    context: asStored(call.context),
    visitor: Object.fromEntries(
      Object.entries(call.visitor).map(([name, value]) => [name, untag(tag(value)) ?? '']),
    ),
  }
}

function asStored(object: JsonObject): JsonObject {
  return decodeKeys(shape(object).stored) as JsonObject
}

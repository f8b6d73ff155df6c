import { type Call, Warehouse } from '@muster/warehouse'
import { RecomputedAudiences } from '../recompute/recomputed-audiences.ts'
import type { Design } from './design.ts'

const interval = 60

/** Everything worked out anew each minute, by Muster's own shared scans. */
export async function openPlainRecompute(
  path: string,
  audiences: ReadonlyMap<string, string>,
): Promise<Design> {
  const warehouse = await Warehouse.open({ path })
  const recomputed = new RecomputedAudiences(warehouse, 'bench', audiences)
  return {
    name: 'everything anew each minute',
    takeIn: messages => warehouse.record(messages.map(callOf)),
    poll: async now => {
      await recomputed.recompute(now)
    },
    rest: pollSeconds => Math.max(0, interval - pollSeconds),
  }
}

function callOf(message: string): Call {
  const { messageId, type, userId, event = '', timestamp, properties, traits } = JSON.parse(message)
  return {
    workspace: 'bench',
    source: 'bench',
    type,
    messageId,
    userId,
    name: event,
    time: Date.parse(timestamp),
    receivedAt: Date.now(),
    properties: properties ?? traits,
    context: {},
    visitor: {},
  }
}

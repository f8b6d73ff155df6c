import type { Call, Warehouse } from '@muster/warehouse'
import { type Purchase, readPurchases } from './cdnow.ts'
import { madeUpCalls } from './made-up-calls.ts'

const groupSize = 10_000

/**
 * Loads the CDNOW history into a workspace, and what is made up beside it. Every call has an id of its own, so that a
 * load that was interrupted is simply done again.
 */
export async function loadDemo(
  warehouse: Warehouse,
  workspace: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const calls = demoCalls(await readPurchases(), workspace, Date.now())
  onProgress(0, calls.length)
  for (let start = 0; start < calls.length; start += groupSize) {
    await warehouse.record(calls.slice(start, start + groupSize))
    onProgress(Math.min(start + groupSize, calls.length), calls.length)
  }
}

function demoCalls(purchases: readonly Purchase[], workspace: string, receivedAt: number): Call[] {
  const common = { workspace, source: 'cdnow', receivedAt }
  const firstPurchases = new Map<string, number>()
  for (const { customer, time } of purchases)
    firstPurchases.set(customer, Math.min(time, firstPurchases.get(customer) ?? time))
  return [
    ...purchases.map(purchase => ({ ...common, ...purchaseCall(purchase) })),
    ...[...firstPurchases].flatMap(([customer, since]) =>
      madeUpCalls(customer, since).map(call => ({ ...common, ...call })),
    ),
  ]
}

function purchaseCall({ line, customer, time, quantity, revenue }: Purchase) {
  return {
    type: 'track' as const,
    messageId: `cdnow-${line}`,
    userId: customer,
    name: 'Order Completed',
    time,
    properties: { quantity, revenue },
    context: {},
    visitor: {},
  }
}

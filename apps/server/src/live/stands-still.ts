import type { Activity } from '@muster/warehouse'

/** Whether time stands still for somebody of sample data: until they do something after the instant that it is seen at. */
export function standsStill(activity: readonly Activity[], asOf: number | undefined): boolean {
  return asOf !== undefined && (activity.at(-1)?.time ?? Number.NEGATIVE_INFINITY) <= asOf
}

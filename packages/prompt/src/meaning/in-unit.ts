import { secondsOf } from '../link/find-measure.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { Bound, Quantity } from '../phrase/quantity.ts'

/** A quantity's bounds in the unit that an attribute is in: two hours are 120 of `duration_minutes`. */
export function inUnit(attribute: LinkedAttribute, { bounds, measure }: Quantity): readonly Bound[] {
  const unit = measure === 'seconds' ? secondsOf(attribute) : undefined
  return unit === undefined ? bounds : bounds.map(bound => ({ ...bound, value: bound.value / unit }))
}

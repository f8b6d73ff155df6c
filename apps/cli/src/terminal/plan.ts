import { styleText } from 'node:util'
import type { AudienceChange, Plan } from '../client/apply-api.ts'
import { formatCount } from './number.ts'
import { oneLine } from './text.ts'

const signs = { create: '+', edit: '~', delete: '-' } as const
const colours = { create: 'green', edit: 'yellow', delete: 'red' } as const

/** Prints each change: `+` made, `~` changed, `-` deleted. */
export function printPlan({ changes, order_changed, order }: Plan): void {
  for (const change of changes) printChange(change)
  if (order_changed) {
    console.log(styleText('yellow', '~ the order'))
    console.log(`    ${oneLine(order.join(', '))}`)
  }
}

function printChange({ key, action, sentences }: AudienceChange) {
  console.log(styleText(colours[action], `${signs[action]} ${oneLine(key)}`))
  for (const sentence of sentences) console.log(`    ${oneLine(sentence)}`)
}

/** `1 to create, 2 to change, 0 to delete, and the order` */
export function describePlan({ changes, order_changed }: Plan): string {
  const count = (wanted: AudienceChange['action']) =>
    formatCount(changes.filter(({ action }) => action === wanted).length)
  const counts = `${count('create')} to create, ${count('edit')} to change, ${count('delete')} to delete`
  return order_changed ? `${counts}, and the order` : counts
}

import { parse, print } from '@muster/query'
import type { LiveWorld } from '../live-world.ts'
import type { Step } from './step.ts'

/** Has a step happen to a workspace of the real world. */
export async function act(world: LiveWorld, workspace: string, step: Step): Promise<void> {
  const { audiences, warehouse, now } = world
  switch (step.kind) {
    case 'calls':
      await warehouse.record(step.calls.map(call => ({ ...call, workspace, receivedAt: now })))
      return
    case 'save': {
      const { key, membership } = step
      const rest = {
        name: key,
        description: '',
        prompt: null,
        enabled: true,
        links: {},
        size: 0,
        computedAt: null,
      }
      await audiences.create(workspace, { key, query: canonical(step.query), membership, ...rest }, 'test')
      return
    }
    case 'edit': {
      const { query, ...others } = step.edit
      const edit = query === undefined ? others : { ...others, query: canonical(query) }
      await audiences.edit(workspace, step.key, edit, { author: 'test' })
      return
    }
    case 'delete':
      await audiences.delete(workspace, step.key, 'test')
      return
    case 'reorder':
      await audiences.reorder(workspace, step.keys)
      return
    case 'nothing':
      return
  }
}

function canonical(query: string): string {
  return print(parse(query))
}

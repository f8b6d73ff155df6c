import { answer } from '../../process/answer.ts'
import { audiences } from '../audiences.ts'
import { measureDesign } from './measure-design.ts'
import type { PeerTask } from './peer-task.ts'
import { openPlainRecompute } from './plain-recompute.ts'
import { openPolledStates } from './polled-states/polled-states.ts'

const open: Record<PeerTask['peer'], typeof openPlainRecompute> = {
  'plain recompute': openPlainRecompute,
  'polled states': openPolledStates,
}

// In a process of its own: what one design costs.
await answer<PeerTask>(async ({ peer, path, profiles }) =>
  measureDesign(await open[peer](path, audiences), profiles),
)

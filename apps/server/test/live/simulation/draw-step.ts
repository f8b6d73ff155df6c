import { isDeepStrictEqual } from 'node:util'
import type { Membership } from '@muster/query'
import { drawCalls } from './draw-calls.ts'
import { drawQuery } from './draw-query.ts'
import type { ExpectedWorkspace } from './expected-workspace.ts'
import { audiencesIn } from './parts-of.ts'
import type { Random } from './random.ts'
import type { Step } from './step.ts'
import { memberships } from './words.ts'

const builtIn = ['new_visitors', 'returning_visitors', 'desktop', 'mobile', 'everyone']
const mostAudiences = 8
const prefix = 'audience_'

/** What a step is drawn for. */
interface Moment {
  readonly workspace: ExpectedWorkspace
  readonly now: number
  readonly hasClock: boolean
  /** How many steps there were before. */
  readonly count: number
}

/** What happens next to a workspace: mostly calls, else something about its audiences. */
export function drawStep(random: Random, { workspace, now, hasClock, count }: Moment): Step {
  const own = workspace.audiences.filter(({ key }) => !builtIn.includes(key))
  if (own.length < 3 || (own.length < mostAudiences && random.percent(7)))
    return {
      kind: 'save',
      key: `${prefix}${count}`,
      query: drawQuery(random, { now, hasClock, audiences: own.map(({ key }) => key) }),
      membership: random.pick(memberships),
    }
  const chance = random.below(100)
  if (chance < 78) return { kind: 'calls', calls: drawCalls(random, { now, calls: workspace.calls }) }
  const { key, enabled, membership } = random.pick(own)
  if (chance < 84) {
    const older = own.map(({ key }) => key).filter(other => ageOf(other) < ageOf(key))
    return { kind: 'edit', key, edit: { query: drawQuery(random, { now, hasClock, audiences: older }) } }
  }
  if (chance < 88)
    return {
      kind: 'edit',
      key,
      edit: { membership: random.pick(otherDurations(membership, enabled)) },
    }
  if (chance < 93) return { kind: 'edit', key, edit: { enabled: !enabled } }
  const isUsed = workspace.audiences.some(({ query }) => audiencesIn(query).includes(key))
  if (chance < 96 && !isUsed) return { kind: 'delete', key }
  if (chance < 99) {
    const keys = workspace.audiences.map(({ key }) => key).filter(key => key !== 'everyone')
    return { kind: 'reorder', keys: [...random.shuffled(keys), 'everyone'] }
  }
  return { kind: 'nothing' }
}

/** An audience refers to older ones only, so that there are no circles. */
function ageOf(key: string): number {
  return Number(key.slice(prefix.length))
}

/**
 * Those that an audience may have instead. When the time of a member who does not match ends by a renewed one is said only
 * where it was in for as long as it matched.
 */
function otherDurations(membership: Membership, enabled: boolean): Membership[] {
  const others = memberships.filter(other => !isDeepStrictEqual(other, membership))
  const isKnownToMatch = enabled && membership === 'while_matching'
  return others.filter(other => typeof other === 'string' || !other.renew || isKnownToMatch)
}

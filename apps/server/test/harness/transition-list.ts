import { setTimeout as delay } from 'node:timers/promises'
import type { Transition } from '@muster/warehouse'
import type { TransitionLog, TransitionRange } from '../../src/live/transition-log.ts'

/** A log of transitions in memory. */
export class TransitionList implements TransitionLog {
  readonly #transitions = new Map<string, Transition[]>()

  /** Writes the next one; what is not given is made up. */
  add(workspace: string, what: Partial<Transition> = {}): Transition {
    const transitions = this.#of(workspace)
    const transition: Transition = {
      position: transitions.length + 1,
      audience: 'vip',
      profile: '00000000-0000-4000-8000-000000000000',
      change: 'entered',
      at: Date.parse('2026-03-01T12:00:00Z'),
      cause: 'event',
      version: 1,
      ...what,
    }
    transitions.push(transition)
    return transition
  }

  async head(workspace: string): Promise<number> {
    await delay()
    return this.#of(workspace).at(-1)?.position ?? 0
  }

  async read(workspace: string, range: TransitionRange): Promise<Transition[]> {
    await delay()
    const { after, upTo = Number.POSITIVE_INFINITY, limit, audience } = range
    return this.#of(workspace)
      .filter(({ position }) => position > after && position <= upTo)
      .filter(transition => audience === undefined || transition.audience === audience)
      .slice(0, limit)
  }

  #of(workspace: string): Transition[] {
    const transitions = this.#transitions.get(workspace) ?? []
    this.#transitions.set(workspace, transitions)
    return transitions
  }
}

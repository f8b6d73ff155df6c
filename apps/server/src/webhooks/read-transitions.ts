import type { Transition } from '@muster/warehouse'
import type { TransitionLog, TransitionRange } from '../live/transition-log.ts'
import type { NamedTransition } from './formats/named-transition.ts'

/** Where transitions are read, and the names of their profiles. */
export interface TransitionSource {
  readonly log: TransitionLog
  /** The identifiers of profiles by their ids, user ids first. */
  identifiers(
    workspace: string,
    profiles: readonly string[],
  ): Promise<ReadonlyMap<string, NamedTransition['identifiers']>>
}

/** Whose transitions a webhook is told of. */
export interface Concern {
  readonly workspace: string
  /** Keys; null for all. */
  readonly audiences: readonly string[] | null
}

/** The most that is read at once, and so the most in a batch. */
const most = 500

/** The transitions of a range that concern a webhook, and up to which position that is all. */
export async function readTransitions(
  { log, identifiers }: TransitionSource,
  { workspace, audiences }: Concern,
  range: Pick<TransitionRange, 'after' | 'upTo'>,
): Promise<{ readonly transitions: NamedTransition[]; readonly upTo: number }> {
  const read = await log.read(workspace, { ...range, limit: most })
  const concerning = read.filter(({ audience }) => audiences?.includes(audience) ?? true)
  const names = await identifiers(workspace, profilesOf(concerning))
  return {
    transitions: concerning.map(transition => ({
      ...transition,
      identifiers: names.get(transition.profile) ?? [],
    })),
    upTo: read.at(-1)?.position ?? range.after,
  }
}

function profilesOf(transitions: readonly Transition[]): string[] {
  return [...new Set(transitions.map(({ profile }) => profile))]
}

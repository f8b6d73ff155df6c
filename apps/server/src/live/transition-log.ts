import type { Transition } from '@muster/warehouse'

/** The transitions that were written, each exactly once. */
export interface TransitionLog {
  /** The position of the workspace's last transition that can be read; 0 while there is none. */
  head(workspace: string): Promise<number>
  /**
   * The transitions after a position and up to another, in the order of position, at most `limit` of them. Never answers one
   * that may still be followed by one of a lower position.
   */
  read(workspace: string, range: TransitionRange): Promise<Transition[]>
}

export interface TransitionRange {
  readonly after: number
  readonly upTo?: number
  readonly limit: number
  /** Of one audience alone, by its key. */
  readonly audience?: string
  /** Those that happened at this instant or later, in Unix milliseconds. */
  readonly since?: number
}

/** A change of membership: somebody entered an audience, or left it. */
export interface Transition {
  /** Its place in its workspace's log, which grows: the cursor of whoever reads on. */
  readonly position: number
  /** The audience's key. */
  readonly audience: string
  /** The profile's id, a UUID. */
  readonly profile: string
  readonly change: 'entered' | 'exited'
  readonly at: Date
  readonly cause: 'event' | 'time' | 'definition' | 'merge' | 'manual'
  /** The audience's version. */
  readonly version: number
}

/** The transitions that were written, each exactly once. */
export interface TransitionLog {
  /** The position of the workspace's last transition; 0 while there is none. */
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
}

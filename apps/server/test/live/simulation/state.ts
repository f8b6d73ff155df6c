/** What can be read of a workspace: how everybody stands, and what happened since it was last read. Times in Unix milliseconds. */
export interface State {
  readonly members: readonly Member[]
  readonly winners: readonly Winner[]
  readonly transitions: readonly Transition[]
  readonly wins: readonly Win[]
}

export type Cause = 'event' | 'time' | 'definition' | 'merge'

export interface Member {
  readonly profile: string
  readonly audience: string
  readonly enteredAt: number
  readonly expiresAt: number | null
}

export interface Winner {
  readonly profile: string
  readonly audience: string
}

export interface Transition {
  readonly profile: string
  readonly audience: string
  readonly change: 'entered' | 'exited'
  readonly at: number
  readonly cause: string
}

/** A person gets another audience; '' is none. */
export interface Win {
  readonly profile: string
  readonly audience: string
  readonly previous: string
  readonly at: number
  readonly cause: string
}

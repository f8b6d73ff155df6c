/** A call as a Segment client sends it in a batch. */
export interface Call {
  readonly type: 'identify' | 'track' | 'page' | 'group'
  readonly messageId: string
  /** ISO 8601. */
  readonly timestamp: string
  readonly userId?: string
  readonly anonymousId?: string
  readonly event?: string
  readonly name?: string
  readonly groupId?: string
  readonly traits?: Readonly<Record<string, unknown>>
  readonly properties?: Readonly<Record<string, unknown>>
  readonly context?: Readonly<Record<string, unknown>>
}

/** A way of keeping audiences right that is not Muster's, on the same engine. */
export interface Design {
  readonly name: string
  /** Resolves once calls are stored: each as JSON, as an SDK sends it, with its `messageId`. */
  takeIn(messages: readonly string[]): Promise<void>
  /** Makes members right as of an instant, in Unix milliseconds. */
  poll(now: number): Promise<void>
  /** How many seconds it rests after a poll that took so many. */
  rest(pollSeconds: number): number
}

/** What keeping audiences right costs by a design. */
export interface DesignFigures {
  readonly design: string
  readonly processorSecondsPerHour: number
  /** After how many seconds at the latest a change is known. */
  readonly latestAfter: number
  /** Which events it took in meanwhile, a second. */
  readonly eventsPerSecond: number
}

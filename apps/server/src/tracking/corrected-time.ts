/**
 * When a call happened by the server's clock, in Unix milliseconds: `receivedAt - (sentAt - originalTimestamp)`, so
 * that a client whose clock is off by an hour is not. Without a `sentAt` the timestamp is taken as it is.
 * https://segment.com/docs/connections/spec/common/#timestamps
 */
export function correctedTime(times: {
  readonly original: number | undefined
  readonly sentAt: number | undefined
  readonly receivedAt: number
}): number {
  const { original, sentAt, receivedAt } = times
  if (original === undefined) return receivedAt
  return sentAt === undefined ? original : receivedAt - (sentAt - original)
}

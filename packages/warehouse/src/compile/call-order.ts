/**
 * The order of calls as one string: the time in eight bytes, the most significant first, then the message id. A pair of
 * both sorts alike, but aggregate functions compare pairs several times more slowly.
 */
export const callOrder =
  'concat(reverse(reinterpretAsFixedString(toUInt64(toUnixTimestamp64Milli(time) + 4611686018427387904))), message_id)'

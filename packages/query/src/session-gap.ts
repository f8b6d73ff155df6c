/** A session ends after so many milliseconds without a call. */
export const sessionGap = 30 * 60_000

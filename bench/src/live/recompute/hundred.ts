import { audiences } from '../audiences.ts'

/** A hundred of the bench's audiences, of all kinds, none of which refers to another. */
export const hundred: ReadonlyMap<string, string> = new Map(
  [...audiences]
    .filter(([, text]) => !text.includes('audience('))
    .filter((_, n, { length }) => Math.floor(((n + 1) * 100) / length) > Math.floor((n * 100) / length)),
)

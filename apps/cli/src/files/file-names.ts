import { exitCodes, Failure } from '../failure.ts'

/** What holds the order of the audiences. */
export const orderFile = 'order.yaml'

const extension = '.yaml'
/** Keys have no full stop, so that nothing else is called this. */
const orderAudience = `order.audience${extension}`
const keyPattern = /^[\p{L}\p{N}_-]+$/u

/** The name of an audience's file: its key. Throws for what is no key, so that nothing is written elsewhere. */
export function fileNameOf(key: string): string {
  if (!keyPattern.test(key))
    throw new Failure(exitCodes.refused, `The server names an audience “${key}”, which is no key.`)
  const name = key + extension
  return name === orderFile ? orderAudience : name
}

/** The key of the audience that a file of this name holds; undefined where it holds none. */
export function keyOfFile(name: string): string | undefined {
  if (name === orderAudience) return 'order'
  const key = name.slice(0, -extension.length)
  return name.endsWith(extension) && name !== orderFile && keyPattern.test(key) ? key : undefined
}

import { parseUrl } from '../parse-url.ts'
import { readObject, readText } from '../read-value.ts'

/** The page that a call was made on. What is not known of it is undefined. */
export interface Page {
  readonly url: string | undefined
  /** The same, read. */
  readonly address: URL | undefined
  readonly path: string | undefined
  readonly title: string | undefined
  /** Undefined too where there is none. */
  readonly referrer: string | undefined
  /** The first value of each. */
  readonly parameters: ReadonlyMap<string, string>
}

/** Reads a call's `context.page`; the properties of a page call say what it does not. */
export function readPage(page: unknown, properties: unknown): Page {
  const [sent, called] = [readObject(page), readObject(properties)]
  const field = (name: string) => readText(sent[name]) ?? readText(called[name])
  const url = field('url')
  const address = parseUrl(url)
  return {
    url,
    address,
    path: field('path') ?? address?.pathname,
    title: field('title'),
    referrer: field('referrer'),
    parameters: parametersOf(field('search') ?? address?.search ?? ''),
  }
}

const none: ReadonlyMap<string, string> = new Map()

function parametersOf(search: string): ReadonlyMap<string, string> {
  // Most pages have none.
  if (search.length <= 1) return none
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(search))
    if (!parameters.has(name)) parameters.set(name, value)
  return parameters
}

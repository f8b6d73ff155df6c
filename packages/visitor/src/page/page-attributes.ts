import type { FoundAttributes } from '../attributes.ts'
import type { Page } from './read-page.ts'

/** The page by its URL's parts, under the names and in the forms that a browser's `location` has them: `#` begins the hash. */
export function pageAttributes({ url, address, path, title }: Page): FoundAttributes {
  return {
    url,
    host: address?.host,
    path,
    hash: address?.hash,
    title,
  }
}

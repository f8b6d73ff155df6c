const absolute = /^[a-z][a-z\d+.-]*:\/\//i

/** An absolute URL; undefined for anything else. */
export function parseUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !absolute.test(text)) return undefined
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

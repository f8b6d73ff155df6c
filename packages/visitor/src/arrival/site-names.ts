/**
 * The front door of a site, in any country and language: `google` of `www.google.co.uk`, `linkedin` of
 * `nl.linkedin.com`; but nothing of `docs.google.com`, where nobody searches.
 */
const frontDoor =
  /^(?:(?:[a-z]{1,2}|www|out|old|images|search)\.)*([^.]+)\.(?:(?:co|com|net|org|ne|or)\.)?[a-z]{2,}$/

const longestHost = 253

/**
 * The names under which a list of sites may have a host, or what a campaign calls its source: itself, the domains that
 * it is below (`mail.google.com` of `eu.mail.google.com`), and its site's name alone where it is the front door.
 */
export function siteNames(host = ''): string[] {
  if (host === '' || host.length > longestHost) return []
  const name = host.toLowerCase()
  const [, site] = frontDoor.exec(name) ?? []
  return [name, ...(site === undefined ? [] : [site]), ...domainsAbove(name)]
}

function domainsAbove(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(1, -1).map((_, index) => labels.slice(index + 1).join('.'))
}

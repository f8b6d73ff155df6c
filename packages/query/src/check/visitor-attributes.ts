import { type Path, printPath } from '../ast/path.ts'
import { arrivalAttributes } from './arrival-attributes.ts'
import { KnownNames } from './known-names.ts'

/** What `visitor('…')` can be asked for, but for the open families. */
export const visitorAttributes: readonly string[] = [
  ...['continent', 'country', 'region', 'city', 'timezone', 'ip'],
  ...['local.hour', 'local.weekday', 'local.date', 'time.hour', 'time.weekday', 'time.date'],
  ...['device', 'os', 'os.version', 'browser', 'browser.version'],
  ...['language', 'screen.width', 'screen.height', 'bot'],
  ...['url', 'host', 'path', 'hash', 'title'],
  ...arrivalAttributes,
  ...arrivalAttributes.map(attribute => `first.${attribute}`),
  ...['sessions', 'returning', 'pageviews', 'pageviews.total', 'session.seconds', 'days_since_last_visit'],
  ...['company.name', 'company.industry', 'company.size', 'company.revenue'],
]

/** What any name may follow: `query.ref`, `cookie.consent`, `answer.favourite_colour`. */
const openFamilies = ['query', 'cookie', 'answer']

const names = new KnownNames(visitorAttributes)

export function isVisitorAttribute(path: Path): boolean {
  const [family = ''] = path
  return names.has(printPath(path)) || (path.length > 1 && openFamilies.includes(family))
}

export function nearestVisitorAttribute(path: Path): string | undefined {
  return names.nearest(printPath(path))
}

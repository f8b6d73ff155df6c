import type { Literal } from '../ast/literal.ts'
import { type Path, printPath } from '../ast/path.ts'
import { describeCountry, isCountryCode } from './country.ts'
import { quoted } from './english.ts'

/** What an attribute of the visitor is called, as in `whose browser`. */
export function nounOfVisitor(path: Path): string {
  const name = printPath(path)
  const [family = '', ...rest] = path
  const open = rest.length > 0 ? families.get(family) : undefined
  return (
    nouns.get(name) ?? (open ? `${open} ${quoted(printPath(rest))}` : `visitor attribute ${quoted(name)}`)
  )
}

/** Whether an attribute is one of the moment: nobody's own. */
export function isOfWorkspace([family, ...rest]: Path): boolean {
  return family === 'time' && rest.length > 0
}

/** Whether an attribute of the visitor is called so: a trait of that name keeps its quotes. */
export function isNounOfVisitor(noun: string): boolean {
  return taken.has(noun)
}

/** How a value of an attribute is said: a country by its name, a weekday with its capital; undefined if like any other. */
export function wordOfVisitor(path: Path, value: Literal): string | undefined {
  const name = printPath(path)
  if (name === 'country' && isCountryCode(value)) return describeCountry(value)
  const isDay = /^(?:local|time)\.weekday$/.test(name) && weekday.test(String(value))
  return isDay ? String(value).replace(/^./, letter => letter.toUpperCase()) : undefined
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

const arrivals = [
  ['referrer', 'referrer'],
  ['referrer.host', 'referring site'],
  ['channel', 'channel'],
  ['utm.source', 'campaign source'],
  ['utm.medium', 'campaign medium'],
  ['utm.campaign', 'campaign'],
  ['utm.content', 'campaign content'],
  ['utm.term', 'campaign term'],
  ['landing.url', 'landing page'],
] as const

const nouns: ReadonlyMap<string, string> = new Map([
  ['continent', 'current continent'],
  ['country', 'current country'],
  ['region', 'current region'],
  ['city', 'current city'],
  ['timezone', 'current time zone'],
  ['ip', 'IP address'],
  ['local.hour', 'local hour'],
  ['local.weekday', 'local weekday'],
  ['local.date', 'local date'],
  ['time.hour', 'hour in the workspace’s time zone'],
  ['time.weekday', 'weekday in the workspace’s time zone'],
  ['time.date', 'date in the workspace’s time zone'],
  ['device', 'device'],
  ['os', 'operating system'],
  ['os.version', 'operating system version'],
  ['browser', 'browser'],
  ['browser.version', 'browser version'],
  ['language', 'browser language'],
  ['screen.width', 'screen width'],
  ['screen.height', 'screen height'],
  ['bot', 'bot flag'],
  ['url', 'page URL'],
  ['host', 'page host'],
  ['path', 'page path'],
  ['hash', 'page hash'],
  ['title', 'page title'],
  ...arrivals,
  ...arrivals.map(([name, noun]) => [`first.${name}`, `first ${noun}`] as const),
  ['sessions', 'number of visits'],
  ['returning', 'returning flag'],
  ['pageviews', 'number of page views in the current visit'],
  ['pageviews.total', 'number of page views in all visits'],
  ['session.seconds', 'number of seconds in the current visit'],
  ['days_since_last_visit', 'number of days since the last visit'],
  ['company.name', 'company name'],
  ['company.industry', 'company industry'],
  ['company.size', 'company size'],
  ['company.revenue', 'company revenue'],
])

/** Families of attributes that any name may follow. */
const families: ReadonlyMap<string, string> = new Map([
  ['query', 'URL parameter'],
  ['cookie', 'cookie'],
  ['answer', 'answer to'],
])

const taken: ReadonlySet<string> = new Set(nouns.values())

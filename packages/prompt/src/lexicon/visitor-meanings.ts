import type { ValueType } from '@muster/query'

/** What an attribute of the visitor is called; `seenAs` is the part of the context that its values come in. */
interface VisitorName {
  readonly type: ValueType
  readonly names: readonly string[]
  readonly seenAs?: string
}

export const visitorNames: Readonly<Record<string, VisitorName>> = {
  device: { type: 'string', names: ['device', 'device type'] },
  os: { type: 'string', names: ['operating system', 'os', 'platform'], seenAs: 'os.name' },
  browser: { type: 'string', names: ['browser', 'web browser'] },
  country: { type: 'string', names: ['visitor country'] },
  city: { type: 'string', names: ['visitor city'], seenAs: 'location.city' },
  channel: { type: 'string', names: ['channel', 'traffic channel', 'acquisition channel'] },
  'referrer.host': { type: 'string', names: ['referrer', 'referring site'] },
  'utm.campaign': { type: 'string', names: ['campaign', 'utm campaign'], seenAs: 'campaign.name' },
  'utm.source': {
    type: 'string',
    names: ['source', 'utm source', 'traffic source'],
    seenAs: 'campaign.source',
  },
  'utm.medium': { type: 'string', names: ['medium', 'utm medium'], seenAs: 'campaign.medium' },
  sessions: { type: 'number', names: ['session', 'visit', 'session count', 'number of sessions'] },
  'pageviews.total': { type: 'number', names: ['pageview', 'page view'] },
  returning: { type: 'boolean', names: ['returning', 'returning visitor', 'repeat visitor'] },
  days_since_last_visit: { type: 'number', names: ['days since last visit'] },
  'local.hour': { type: 'number', names: ['local hour'] },
  'local.weekday': { type: 'string', names: ['local weekday'] },
}

/** Sites that people come from, by the part of the address that tells them. */
export const siteNames = new Set(
  'google bing duckduckgo yahoo ecosia baidu yandex facebook instagram twitter linkedin tiktok youtube reddit pinterest github whatsapp chatgpt'.split(
    ' ',
  ),
)

/** The values that an attribute can have, and what else they are called. */
export const visitorValues: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  device: {
    mobile: [
      'mobile device',
      'smartphone',
      'phone user',
      'mobile phone user',
      'on a phone',
      'on their phone',
      'on mobile',
    ],
    desktop: ['desktop computer', 'laptop', 'on a computer', 'on desktop'],
    tablet: ['tablet device', 'ipad', 'on a tablet'],
    tv: ['smart tv', 'television'],
    console: ['game console'],
    wearable: ['smartwatch'],
  },
  os: {
    iOS: ['iphone', 'ios'],
    Android: ['android'],
    Windows: [],
    macOS: ['mac', 'mac os', 'macbook'],
    Linux: [],
  },
  browser: { Chrome: [], Safari: [], Firefox: [], Edge: ['microsoft edge'], Opera: [] },
  channel: {
    direct: ['direct traffic'],
    search: ['search engine', 'organic search', 'organic traffic'],
    social: ['social media', 'social network'],
    email: ['email channel'],
    paid: ['paid ad', 'paid search', 'advertising', 'ads'],
    referral: ['referral traffic'],
    ai: ['ai assistant', 'chatbot'],
  },
  'local.weekday': {
    monday: [],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  },
}

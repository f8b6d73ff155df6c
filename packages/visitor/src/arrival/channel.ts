import { aiAssistants } from './ai-assistants.ts'
import { mailServices } from './mail-services.ts'
import { paidClickIds } from './paid-click-ids.ts'
import { searchEngines } from './search-engines.ts'
import { siteNames } from './site-names.ts'
import { socialNetworks } from './social-networks.ts'

export type Channel = 'direct' | 'search' | 'social' | 'email' | 'paid' | 'ai' | 'referral'

export interface Arrival {
  /** The host that the visitor came from, if from another one. */
  readonly referrer: string | undefined
  /** `utm_source` and `utm_medium`. */
  readonly source: string | undefined
  readonly medium: string | undefined
  /** Of the URL arrived at. */
  readonly parameters: ReadonlyMap<string, string>
}

const paidMedium = /^(?:cp[acmv]|ppc|paid.*|retargeting|remarketing|display|banner)$/i
const emailMedium = /^(?:e[-_ ]?mail|newsletter)/i
const socialMedium = /social|^sm$/i
const searchMedium = /^organic/i
const mailSource = /^(?:e[-_ ]?mail|newsletter)$/i

/**
 * The channel of an arrival. What was paid for is that first of all; then what the campaign says of itself counts, and
 * who the referrer is. What names a source that nobody knows is a referral.
 */
export function channelOf({ referrer, source = '', medium = '', parameters }: Arrival): Channel {
  const names = [...siteNames(source), ...siteNames(referrer)]
  const isFrom = (sites: ReadonlySet<string>) => names.some(name => sites.has(name))
  if (paidMedium.test(medium) || paidClickIds.some(id => parameters.has(id))) return 'paid'
  if (emailMedium.test(medium) || mailSource.test(source) || isFrom(mailServices)) return 'email'
  if (isFrom(aiAssistants)) return 'ai'
  // Facebook marks every link that leads out of it, paid for or not.
  if (socialMedium.test(medium) || parameters.has('fbclid') || isFrom(socialNetworks)) return 'social'
  if (searchMedium.test(medium) || isFrom(searchEngines)) return 'search'
  return referrer === undefined && source === '' && medium === '' ? 'direct' : 'referral'
}

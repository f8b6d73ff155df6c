import type { FoundAttributes } from '../attributes.ts'
import type { Page } from '../page/read-page.ts'
import { parseUrl } from '../parse-url.ts'
import { readObject, readText } from '../read-value.ts'
import { channelOf } from './channel.ts'

/**
 * How the visitor arrived. Empty for a call that does not arrive: whose page was reached from another of the same host,
 * or that has no page, and that names no campaign.
 */
export function arrivalAttributes(page: Page, campaign: unknown): FoundAttributes {
  const utm = readUtm(campaign, page.parameters)
  const hasCampaign = Object.values(utm).some(value => value !== undefined)
  const referrer = parseUrl(page.referrer)
  const isWithin = referrer !== undefined && isSameSite(referrer, page.address)
  if (!hasCampaign && (isWithin || !isKnown(page))) return {}
  const from = isWithin ? undefined : referrer
  return {
    referrer: from && page.referrer,
    'referrer.host': from?.host,
    channel: channelOf({
      referrer: from?.hostname,
      source: utm['utm.source'],
      medium: utm['utm.medium'],
      parameters: page.parameters,
    }),
    ...utm,
    'landing.url': page.url,
  }
}

/** The campaign that the SDK read from the page's URL, else what the URL says itself. */
function readUtm(campaign: unknown, parameters: ReadonlyMap<string, string>) {
  const { source, medium, name, content, term } = readObject(campaign)
  const fromUrl = (parameter: string) => parameters.get(parameter) || undefined
  return {
    'utm.source': readText(source) ?? fromUrl('utm_source'),
    'utm.medium': readText(medium) ?? fromUrl('utm_medium'),
    'utm.campaign': readText(name) ?? fromUrl('utm_campaign'),
    'utm.content': readText(content) ?? fromUrl('utm_content'),
    'utm.term': readText(term) ?? fromUrl('utm_term'),
  }
}

function isKnown({ url, path, referrer }: Page): boolean {
  return (url ?? path ?? referrer) !== undefined
}

/** `www.` makes no difference. */
function isSameSite(referrer: URL, page: URL | undefined): boolean {
  return page !== undefined && bare(referrer.host) === bare(page.host)
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}

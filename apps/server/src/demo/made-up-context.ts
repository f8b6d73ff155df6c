import type { JsonObject } from '@muster/warehouse'
import { pick, seededRandom } from './random.ts'

const abroad = ['Canada', 'United Kingdom', 'Germany', 'Australia', 'Japan']
const userAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
]
const shop = 'https://music.example/'
const arrivals = [
  { page: { url: shop, referrer: '' } },
  { page: { url: shop, referrer: 'https://www.google.com/' } },
  { page: { url: `${shop}jazz`, referrer: 'https://www.facebook.com/' } },
  { page: { url: `${shop}?utm_source=newsletter&utm_medium=email&utm_campaign=spring_sale` } },
  { page: { url: `${shop}?utm_source=google&utm_medium=cpc&utm_campaign=new_releases` } },
]

/** Where a customer of this state visited from, with what and how they arrived, made up and always the same. */
export function madeUpContext(customer: string, state: string | undefined): JsonObject {
  // A sequence of its own, so that what else is made up stays as it is documented.
  const random = seededRandom(-Number(customer))
  return {
    location:
      random() < 0.8 ? { country: 'United States', region: state } : { country: pick(abroad, random) },
    userAgent: pick(userAgents, random),
    locale: 'en-US',
    ...pick(arrivals, random),
  }
}

import { visitorAttributes as known } from '@muster/query'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visitorAttributes } from './visitor-attributes.ts'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

/** What `@segment/analytics-next` sends, and what an enrichment adds. */
const context = {
  ip: '145.97.0.1',
  userAgent: chrome,
  userAgentData: { brands: [{ brand: 'Google Chrome', version: '126' }], mobile: false, platform: 'Windows' },
  locale: 'nl-NL',
  timezone: 'Europe/Amsterdam',
  library: { name: 'analytics.js', version: 'npm:next-1.70.0' },
  screen: { width: 1920, height: 1080 },
  page: {
    path: '/shoes',
    referrer: 'https://www.google.com/',
    search: '?utm_campaign=sale&utm_source=spring&size=42',
    title: 'Shoes',
    url: 'https://shop.example/shoes?utm_campaign=sale&utm_source=spring&size=42#top',
  },
  campaign: { name: 'sale', source: 'spring' },
  company: { name: 'Acme', size: 200 },
}

test('a call from a browser says this much of the visitor', () => {
  expect(visitorAttributes(context, { locate: () => ({ country: 'NL' }) })).toEqual({
    continent: 'EU',
    country: 'NL',
    ip: '145.97.0.1',
    timezone: 'Europe/Amsterdam',
    language: 'nl-NL',
    'screen.width': 1920,
    'screen.height': 1080,
    device: 'desktop',
    os: 'Windows',
    'os.version': '10',
    browser: 'Chrome',
    'browser.version': '126.0.0.0',
    bot: false,
    url: context.page.url,
    host: 'shop.example',
    path: '/shoes',
    hash: '#top',
    title: 'Shoes',
    'query.utm_campaign': 'sale',
    'query.utm_source': 'spring',
    'query.size': '42',
    referrer: 'https://www.google.com/',
    'referrer.host': 'www.google.com',
    channel: 'search',
    'utm.campaign': 'sale',
    'utm.source': 'spring',
    'landing.url': context.page.url,
    'company.name': 'Acme',
    'company.size': 200,
  })
})

test('every attribute is one that the language knows', () => {
  const full = {
    ...context,
    location: { country: 'NL', region: 'Utrecht', city: 'Utrecht' },
    campaign: { name: 'n', source: 's', medium: 'm', content: 'c', term: 't' },
    company: { name: 'n', industry: 'i', size: 1, revenue: 1 },
  }
  const names = Object.keys(visitorAttributes(full)).filter(name => !name.startsWith('query.'))
  expect(names.filter(name => !known.includes(name))).toEqual([])
  expect(names).toHaveLength(33)
})

test('a server says nothing', () => {
  expect(visitorAttributes({ library: { name: '@segment/analytics-node', version: '3.1.0' } })).toEqual({})
})

test('values are cut at 1,000 characters and well-formed', () => {
  const page = { title: 't'.repeat(2_000), path: '/\ud800' }
  expect(visitorAttributes({ page })).toMatchObject({ title: 't'.repeat(1_000), path: '/\ufffd' })
})

test('the context that is read stays as it is', () => {
  const before = structuredClone(context)
  visitorAttributes(context)
  expect(context).toEqual(before)
})

test.each([undefined, null, 'context', 7, true, [], [context]])('%j says nothing', context => {
  expect(visitorAttributes(context)).toEqual({})
})

test('no garbage throws, and all that is kept is bounded', () => {
  const fields = [
    ...['ip', 'userAgent', 'userAgentData', 'locale', 'timezone', 'location', 'screen', 'page', 'campaign'],
    ...[
      'company',
      'os',
      'device',
      'name',
      'type',
      'version',
      'width',
      'url',
      'search',
      'referrer',
      'country',
    ],
    ...['continent', 'brands', 'platform', '__proto__', 'constructor'],
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      chrome,
      'https://a.example/?a=1&a=2&utm_source=x',
      'x'.repeat(3_000),
      '\ud800',
      '0.0.0.0',
    ),
  )
  const { garbage } = fc.letrec(tie => ({
    object: fc.dictionary(fc.constantFrom(...fields), tie('garbage')),
    garbage: fc.oneof({ maxDepth: 4 }, text, fc.jsonValue(), tie('object'), fc.array(tie('garbage'))),
  }))
  fc.assert(
    fc.property(garbage, garbage, (context, properties) => {
      for (const value of Object.values(visitorAttributes(context, { properties }))) {
        expect(['string', 'number', 'boolean']).toContain(typeof value)
        if (typeof value === 'string') {
          expect(value.length).toBeLessThanOrEqual(1_000)
          expect(value.isWellFormed()).toBe(true)
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

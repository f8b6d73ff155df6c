import { expect, test } from 'vitest'
import { readPage } from '../page/read-page.ts'
import { arrivalAttributes } from './arrival-attributes.ts'

const url = 'https://shop.example/shoes'

function arrival(page: unknown, campaign?: unknown) {
  const found = Object.entries(arrivalAttributes(readPage(page, undefined), campaign))
  return Object.fromEntries(found.filter(([, value]) => value !== undefined))
}

test('one arrives from another host', () => {
  expect(arrival({ url, referrer: 'https://www.google.com/search' })).toEqual({
    referrer: 'https://www.google.com/search',
    'referrer.host': 'www.google.com',
    channel: 'search',
    'landing.url': url,
  })
})

test.each([{ url }, { url, referrer: '' }, { path: '/shoes' }, { url, referrer: '$direct' }])(
  'or from nowhere: %j',
  page => {
    expect(arrival(page)).toMatchObject({ channel: 'direct' })
    expect(arrival(page)).not.toHaveProperty('referrer')
  },
)

test.each(['https://shop.example/', 'https://www.shop.example/sale'])('but not from %s', referrer => {
  expect(arrival({ url, referrer })).toEqual({})
})

test.each([undefined, {}, { title: 'Shoes' }, 'page', 7])('nor without a page: %j', page => {
  expect(arrival(page)).toEqual({})
})

test('a campaign in the URL is an arrival', () => {
  const landing = `${url}?utm_source=spring&utm_medium=email&utm_campaign=sale&utm_content=top&utm_term=shoes`
  expect(arrival({ url: landing, referrer: 'https://shop.example/' })).toEqual({
    channel: 'email',
    'utm.source': 'spring',
    'utm.medium': 'email',
    'utm.campaign': 'sale',
    'utm.content': 'top',
    'utm.term': 'shoes',
    'landing.url': landing,
  })
})

test('what the SDK read of it counts before the URL', () => {
  const campaign = { name: 'sale', source: 'Partner', medium: 'link', term: 't', content: 'c' }
  expect(arrival({ url: `${url}?utm_source=other` }, campaign)).toMatchObject({
    channel: 'referral',
    'utm.campaign': 'sale',
    'utm.source': 'Partner',
    'utm.medium': 'link',
  })
})

test('an app has campaigns without pages', () => {
  expect(arrival(undefined, { source: 'facebook', medium: 'cpc', name: 'install' })).toEqual({
    channel: 'paid',
    'utm.source': 'facebook',
    'utm.medium': 'cpc',
    'utm.campaign': 'install',
  })
})

test.each([{ utm_source: 'x' }, { name: 7 }, { name: '' }, [], 'sale', null])(
  '%j is no campaign',
  campaign => {
    expect(arrival(undefined, campaign)).toEqual({})
  },
)

import { expect, test } from 'vitest'
import { readPage } from './read-page.ts'

const shop = 'https://shop.example/shoes?size=42&size=43&color=red#reviews'

test('a page is its URL, read once', () => {
  const { url, address, path, parameters } = readPage({ url: shop }, undefined)
  expect([url, address?.host, path]).toEqual([shop, 'shop.example', '/shoes'])
  expect([...parameters]).toEqual([
    ['size', '42'],
    ['color', 'red'],
  ])
})

test('what is sent beside the URL counts before it', () => {
  const page = readPage({ url: shop, path: '/', search: '?q=a%20b', title: 'Shoes' }, undefined)
  expect(page).toMatchObject({ path: '/', title: 'Shoes' })
  expect([...page.parameters]).toEqual([['q', 'a b']])
})

test('a page call’s properties say what the context does not', () => {
  expect(
    readPage({ title: 'Shoes' }, { url: shop, title: 'Other', referrer: 'https://a.example/' }),
  ).toMatchObject({ url: shop, title: 'Shoes', referrer: 'https://a.example/' })
})

test.each([
  [undefined, undefined],
  ['page', 'properties'],
  [{ url: 7, path: [], title: {}, search: true, referrer: null }, []],
])('garbage (%j, %j) is no page', (page, properties) => {
  const { parameters, ...fields } = readPage(page, properties)
  expect(Object.values(fields)).toEqual(Array(5).fill(undefined))
  expect(parameters.size).toBe(0)
})

test('a broken URL is kept as it is', () => {
  expect(readPage({ url: 'https://%' }, undefined)).toMatchObject({ url: 'https://%', path: undefined })
})

import { expect, test } from 'vitest'
import { pageAttributes } from './page-attributes.ts'
import { readPage } from './read-page.ts'

test('a page is told by the parts of its URL', () => {
  const url = 'https://shop.example:8443/shoes?size=42#reviews'
  expect(pageAttributes(readPage({ url, title: 'Shoes' }, undefined))).toEqual({
    url,
    host: 'shop.example:8443',
    path: '/shoes',
    hash: '#reviews',
    title: 'Shoes',
  })
})

import { expect, test } from 'vitest'
import { parseUrl } from './parse-url.ts'

test('an absolute URL is read', () => {
  expect(parseUrl('https://Shop.example:8080/a?b#c')?.host).toBe('shop.example:8080')
  expect(parseUrl('android-app://com.google.android.gm/')?.host).toBe('com.google.android.gm')
})

test.each([undefined, '', '/path', 'shop.example', 'javascript:alert(1)', 'https://', 'https://a b/'])(
  '%j is none',
  text => {
    expect(parseUrl(text)).toBeUndefined()
  },
)

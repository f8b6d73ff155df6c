import { expect, test } from 'vitest'
import { audienceKey } from './audience-key.ts'

test.each([
  ['VIP customers', 'vip_customers'],
  ['  Bought in 30 days!  ', 'bought_in_30_days'],
  ['Café – crème', 'cafe_creme'],
  ['Ｗｉｄｅ', 'wide'],
  ['Größte Käufer', 'großte_kaufer'],
  ['新規顧客', '新規顧客'],
  ['a_b-c', 'a_b_c'],
  ['🎉', 'audience'],
  ['', 'audience'],
])('%j is %s', (name, key) => {
  expect(audienceKey(name)).toBe(key)
})

test('a key is never longer than 100 characters', () => {
  expect(audienceKey('x'.repeat(200))).toBe('x'.repeat(100))
})

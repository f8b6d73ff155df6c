import { describe, expect, test } from 'vitest'
import { findPersonalData } from './find-personal-data.ts'

function found(text: string): string[] {
  return findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

describe('what says who somebody is', () => {
  test.each([
    ['the customer ada@example.com and those like her', ['email ada@example.com']],
    ['people like <Ada.Lovelace+shop@mail.example.co.uk>', ['email Ada.Lovelace+shop@mail.example.co.uk']],
    ['jürgen@münchen.example is who I mean', ['email jürgen@münchen.example']],
    ['whoever has the number +44 20 7946 0958 in the shop', ['phone +44 20 7946 0958']],
    ['whoever called from +12133734253 yesterday', ['phone +12133734253']],
    ['find the person with (213) 373-4253 please', ['phone (213) 373-4253']],
    ['find the person with 213-373-4253 please', ['phone 213-373-4253']],
    ['customers whose phone is 2133734253', ['phone 2133734253']],
    ['the customer who has 020 7946 0958', ['phone 020 7946 0958']],
    ['klanten met nummer 0612345678 dus', ['phone 0612345678']],
    ['whose phone is 0031612345678', ['phone 0031612345678']],
    ['klanten met 06 12345678 als nummer', ['phone 06 12345678']],
    ['whoever paid with 4111 1111 1111 1111 last week', ['card 4111 1111 1111 1111']],
    ['whoever paid with 4111111111111111', ['card 4111111111111111']],
    ['whoever paid with 5555-5555-5555-4444', ['card 5555-5555-5555-4444']],
    ['whoever paid with 378282246310005 in May', ['card 378282246310005']],
    ['paid from DE89 3704 0044 0532 0130 00 in the last month', ['bank_account DE89 3704 0044 0532 0130 00']],
    ['paid from nl91abna0417164300 in the last month', ['bank_account nl91abna0417164300']],
    ['ada@example.com or +44 20 7946 0958', ['email ada@example.com', 'phone +44 20 7946 0958']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('amounts, dates, counts, years and codes', () => {
  test.each([
    'customers who spent over $1,250,000.00 in 2025',
    'customers with between 1000000 and 2500000000 points',
    'customers with 2133734253 points or more',
    'people who ordered since 2026-03-01T09:30:00Z',
    'people who ordered between 2026-03-01 and 2026-04-01',
    'people who ordered between 01/02/2026 and 03/04/2026',
    'people who were born in 1980 1990 2000 or 2010',
    'people who ordered on 1.2.2026 at 10:30:00',
    'people who viewed the product 4006381333931 twice',
    'people who bought 0012345678905 or 9780306406157',
    'orders of SKU AB12-3456-7890 or NL12-ABCD-1234',
    'people who used the coupon DE89370400440532013001',
    'devices with the IMEI 490154203237518',
    'people whose email ends in @example.com',
    'customers who purchased 100 200 or 3000 items 5 times in 30 days',
    'visitors from 192.168.100.200 with 12345678 sessions',
    'users of version 10.15.7 who have 4111111111111112 coins',
    'customers who placed 10 000 000 or more orders',
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })
})

test.each(['1 ', '0 ', '+1', 'a@', '4111 ', 'DE89 '])('a prompt full of “%s” is looked through', part => {
  expect(findPersonalData(part.repeat(300).slice(0, 300))).toEqual([])
})

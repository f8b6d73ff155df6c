import { expect, test } from 'vitest'
import { madeUpCalls } from './made-up-calls.ts'

const since = Date.UTC(1997, 0, 5, 12)
const customers = Array.from({ length: 1_000 }, (_, n) => String(n + 1).padStart(5, '0'))
const people = customers.map(customer => madeUpCalls(customer, since)[0])

test('a person is made up the same each time', () => {
  expect(madeUpCalls('00042', since)).toEqual(madeUpCalls('00042', since))
})

test('a visit is made up for each, so that there are audiences of visitors', () => {
  const share = (attribute: string, value: string) =>
    people.filter(person => person?.visitor[attribute] === value).length / people.length
  expect(share('country', 'US')).toBeCloseTo(0.8, 1)
  expect(share('device', 'mobile')).toBeCloseTo(0.33, 1)
  expect(share('channel', 'email')).toBeCloseTo(0.2, 1)
  expect(share('utm.campaign', 'spring_sale')).toBeCloseTo(0.2, 1)
})

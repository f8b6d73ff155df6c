import { expect, test } from 'vitest'
import { companyAttributes } from './company-attributes.ts'

test('a company is told by name, industry, size and revenue', () => {
  expect(
    companyAttributes({ name: 'Acme', industry: 'Tools', size: '51-200', revenue: 5e6, vat: 1 }),
  ).toEqual({
    'company.name': 'Acme',
    'company.industry': 'Tools',
    'company.size': '51-200',
    'company.revenue': 5_000_000,
  })
})

test.each([undefined, null, 'Acme', ['Acme'], { name: 7, size: {}, revenue: true }])(
  '%j tells nothing',
  company => {
    expect(Object.values(companyAttributes(company)).filter(value => value !== undefined)).toEqual([])
  },
)

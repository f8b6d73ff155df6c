import { expect, test } from 'vitest'
import { deviceAttributes } from './device-attributes.ts'

const iPad =
  'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1'

test('a browser says what it is and runs on', () => {
  expect(deviceAttributes({ userAgent: iPad })).toEqual({
    device: 'tablet',
    os: 'iOS',
    'os.version': '16.6',
    browser: 'Safari',
    'browser.version': '16.6',
    bot: false,
  })
})

test('an app’s SDK names device and system, and there is no browser', () => {
  const context = {
    device: { id: '7D1', manufacturer: 'Apple', model: 'iPhone15,2', type: 'ios' },
    os: { name: 'iOS', version: '17.5.1' },
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  }
  expect(deviceAttributes(context)).toEqual({
    device: 'mobile',
    os: 'iOS',
    'os.version': '17.5.1',
    browser: undefined,
    'browser.version': undefined,
    bot: undefined,
  })
})

test('a system that is named without a version has none of another', () => {
  expect(deviceAttributes({ userAgent: iPad, os: { name: 'iPadOS' } })).toMatchObject({
    os: 'iPadOS',
    'os.version': undefined,
  })
})

test('no user agent, no bot', () => {
  expect(Object.values(deviceAttributes({ userAgent: 7, device: null, os: [] }))).toEqual(
    Array(6).fill(undefined),
  )
})

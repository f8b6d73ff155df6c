import { expect, test } from 'vitest'
import { appDevice, isApp } from './app-device.ts'

test.each([
  [{ device: { type: 'ios', model: 'iPhone15,2' } }, 'mobile'],
  [{ device: { type: 'ios', model: 'iPad13,4' } }, 'tablet'],
  [{ device: { type: 'ios' }, os: { name: 'iPadOS' } }, 'tablet'],
  [{ device: { type: 'android' }, screen: { width: 1080, height: 2340, density: 2.75 } }, 'mobile'],
  [{ device: { type: 'android' }, screen: { width: 2560, height: 1600, density: 2 } }, 'tablet'],
  [{ device: { type: 'android' } }, 'mobile'],
  [{ device: { type: 'tvos' } }, 'tv'],
  [{ device: { type: 'watchos' } }, 'wearable'],
  [{ device: { type: 'macos' } }, 'desktop'],
])('the app of %j runs on a %s', (context, device) => {
  expect(appDevice(context)).toBe(device)
  expect(isApp(context)).toBe(true)
})

test.each([
  ['Tablet', 'tablet'],
  ['phone', 'mobile'],
  ['console', 'console'],
])('a device may be called %s, in an app or not', (type, device) => {
  expect(appDevice({ device: { type } })).toBe(device)
  expect(isApp({ device: { type } })).toBe(false)
})

test.each([
  {},
  { device: 'ios' },
  { device: { type: 7 } },
  { device: { type: 'constructor' } },
  { device: [] },
])('%j names none', context => {
  expect(appDevice(context)).toBeUndefined()
  expect(isApp(context)).toBe(false)
})

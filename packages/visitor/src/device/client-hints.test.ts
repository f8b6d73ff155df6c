import { expect, test } from 'vitest'
import { hintedBrowser, hintedDevice, hintedSystem, readClientHints } from './client-hints.ts'
import { parseUserAgent } from './parse-user-agent.ts'

const onWindows = parseUserAgent(
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
)
const onLinux = parseUserAgent(
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
)

test.each([
  ['15.0.0', '11'],
  ['10.0.0', '10'],
  ['0.3.0', '10'],
  [undefined, '10'],
])('a Windows that hints at %s is %s', (platformVersion, version) => {
  const hints = readClientHints({ platform: 'Windows', platformVersion })
  expect(hintedSystem(hints, onWindows)).toEqual({ name: 'Windows', version })
})

test('a tablet that asks for the pages of a computer is still one', () => {
  const hints = readClientHints({ platform: 'Android', platformVersion: '14.0.0', mobile: false })
  expect(hintedDevice(hints, onLinux?.device)).toBe('tablet')
  expect(hintedSystem(hints, onLinux)).toEqual({ name: 'Android', version: '14.0.0' })
})

test('a browser that passes for Chrome is known by its brand', () => {
  const brands = [
    { brand: 'Not/A)Brand', version: '8' },
    { brand: 'Brave', version: '126' },
  ]
  expect(hintedBrowser(readClientHints({ brands }), onWindows)).toEqual({ name: 'Brave', version: '126' })
  const chrome = readClientHints({ brands: [{ brand: 'Google Chrome', version: '126' }] })
  expect(hintedBrowser(chrome, onWindows)).toEqual({ name: 'Chrome', version: '126.0.0.0' })
})

test('hints alone tell the system, and a computer', () => {
  const hints = readClientHints({ platform: 'macOS', mobile: false })
  expect(hintedSystem(hints, undefined)).toEqual({ name: 'macOS', version: undefined })
  expect(hintedDevice(hints, undefined)).toBe('desktop')
})

test.each([
  undefined,
  'hints',
  { platform: 'Unknown', brands: 'Brave', mobile: 'no' },
  { brands: [null, 'Brave', {}] },
])('%j hints at nothing', value => {
  const hints = readClientHints(value)
  expect(hintedDevice(hints, undefined)).toBeUndefined()
  expect(hintedSystem(hints, onLinux)).toBe(onLinux?.os)
  expect(hintedBrowser(hints, onLinux)).toBe(onLinux?.browser)
})

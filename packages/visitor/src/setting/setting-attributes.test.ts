import { expect, test } from 'vitest'
import { settingAttributes } from './setting-attributes.ts'

test('a device is set up for a zone, a language and a screen', () => {
  expect(
    settingAttributes({
      timezone: 'europe/paris',
      locale: 'fr_FR',
      screen: { width: 390, height: 844, density: 3 },
    }),
  ).toEqual({ timezone: 'Europe/Paris', language: 'fr-FR', 'screen.width': 390, 'screen.height': 844 })
})

test('the location says the zone where the device does not', () => {
  const location = { timezone: 'Europe/Paris' }
  expect(settingAttributes({ location }).timezone).toBe('Europe/Paris')
  expect(settingAttributes({ location, timezone: 'nowhere' }).timezone).toBe('Europe/Paris')
  expect(settingAttributes({ location, timezone: 'Asia/Tokyo' }).timezone).toBe('Asia/Tokyo')
})

test('a size is a number', () => {
  expect(settingAttributes({ screen: { width: '390' } })['screen.width']).toBeUndefined()
})

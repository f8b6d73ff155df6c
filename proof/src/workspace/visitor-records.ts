import fc, { type Arbitrary } from 'fast-check'
import type { Call } from '../call.ts'

type Attribute = string | number | boolean

const attributes: Readonly<Record<string, readonly Attribute[]>> = {
  country: ['NL', 'BE', 'nl', ''],
  device: ['desktop', 'mobile'],
  bot: [true, false, 'true'],
  language: ['nl-BE', 'nl', 'de'],
  timezone: [
    'Europe/Amsterdam',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'UTC',
    'Mars/Phobos',
    '',
    60,
  ],
  url: ['https://example.com/', 'https://example.com/?ref=a#top'],
  channel: ['direct', 'search', 'ai'],
  'utm.source': ['news', 'News', 'spring'],
  'utm.campaign': ['spring', 'spring-2', '2026-07-15'],
  'referrer.host': ['example.org', 'search.example'],
  'landing.url': ['https://example.com/a', 'https://example.com/b'],
  'screen.width': [320, 1920, '1920', 1920.5],
  'query.ref': ['a', '1', 1],
  'query.a\\.b': ['a', 'b'],
  // What is worked out is never read from here.
  'first.utm.source': ['stored'],
  sessions: [99],
  returning: [true],
  'local.hour': [25],
}

/** What a call's context says of the visitor: often nothing. */
export const visitorRecords: Arbitrary<Call['visitor']> = fc
  .array(
    fc.oneof(
      ...Object.entries(attributes).map(([key, values]) =>
        fc.tuple(fc.constant(key), fc.constantFrom(...values)),
      ),
    ),
    { maxLength: 3 },
  )
  .map(entries => Object.fromEntries(entries))

import type { Json } from '../call.ts'

/** Values of one look and many types. As numbers they are sums of powers of two, so that adding them is exact. */
export const awkward: readonly Json[] = [
  ...[null, '', 'x', true, false, 'true', 'false', 'null'],
  ...[0, 1, 2, -1, 12.5, '0', '1', '01', '1.0'],
  ...['12.5', '12.50', '.5', '-.5', '1e3', '1e999', ' 1', '1.', '+1'],
  ...[[], [null], [1, '1', null], [[1], [2, ['x']], []], ['x', true, { b: 1 }]],
  ...[{}, { b: 1 }, { b: null }, { b: { c: 1 } }, { b: [1, 2] }, { city: 'x' }],
]

/** Texts that fold, compose, order and escape in ways of their own. */
export const texts: readonly string[] = [
  ...['pro', 'Pro', 'free', 'freemium', "it's", 'a\nb', 'a\\b', '50%', '_', 'constructor'],
  ...['straße', 'STRASSE', 'İstanbul', 'i̇stanbul', 'ΟΔΟΣ', 'οδος', 'οδοσ', 'ǅ', '\u2028'],
  ...['é', 'e\u0301', 'É', '\u{10400}', '\u{10428}'],
]

/** Pairs of texts whose order by code points is not that by UTF-16 units. */
export const highTexts: readonly (readonly string[])[] = [
  ['ｚ', '𝒜'],
  ['ﬁ', '👋🏽'],
]

export const dates: readonly Json[] = [
  ...['2026-07-15T12:00:00.001Z', '2026-07-15 12:00', '2026-07-16t00:00z', '2026-06-15T08:00:00-0400'],
  ...['2024-02-29', '2000-02-29T23:59:59.999+14:00', '1990-02-28', '1990-03-01', '1969-12-31T23:59:59.999'],
  ...['2026-07-08T12:00:00.000999Z', '2031-12-31', 951782400000, 0, -1, 0.5],
]

/** Texts that are almost dates. */
export const noDates: readonly Json[] = [
  ...['2026-02-30', '2026-7-15', '2026-07-15T24:00', '2026', '20260715', 'tomorrow'],
  ...['2026-07-15T12:00:00+02', '0099-12-31', '12026-07-15', '2026-07-15T12:00:00.0000000001Z'],
]

/** To where the calendar reaches, and a little further. As numbers they add up exactly. */
export const farDates: readonly Json[] = [
  ...[0, 8.64e15, -8.64e15, 8.65e15, '0100-01-01', '9999-12-31T23:59:59.999-14:00'],
]

/** Of no two sizes that meet in a sum, so that the order of addition cannot show. */
export const extremes: readonly Json[] = [1e300, 1e21, 5e-324, 1e-9, 1, '1e300', '1e-400', null]

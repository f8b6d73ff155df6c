import type { Span } from './span.ts'

/** How long an IBAN is, by its country (ISO 13616). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
    'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map(entry => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Its country and check digits, and what may be the rest: letters and digits in groups. */
const beginning = /(?<![\p{L}\p{N}])(?<country>[a-z]{2})\d{2}(?=(?<rest>(?: ?[a-z0-9]){11,28}))/giu

export function findBankAccounts(text: string): Span[] {
  return [...text.matchAll(beginning)].flatMap(match => {
    const { country = '', rest = '' } = match.groups ?? {}
    const length = lengths.get(country.toUpperCase())
    const found = length === undefined ? undefined : firstCharacters(match[0] + rest, length)
    return found !== undefined && hasCheckDigits(found)
      ? [{ start: match.index, end: match.index + found.length }]
      : []
  })
}

/** The beginning of a text that has so many characters, spaces not counted. */
function firstCharacters(text: string, count: number): string | undefined {
  let seen = 0
  for (let end = 0; end < text.length; end++) {
    if (text[end] !== ' ') seen++
    if (seen === count) return /^[a-z0-9]/i.test(text.slice(end + 1)) ? undefined : text.slice(0, end + 1)
  }
  return undefined
}

/** ISO 7064, modulo 97. */
function hasCheckDigits(account: string): boolean {
  const letters = account.replaceAll(' ', '').toUpperCase()
  const digits = [...letters.slice(4), ...letters.slice(0, 4)]
    .map(letter => Number.parseInt(letter, 36))
    .join('')
  return BigInt(digits) % 97n === 1n
}

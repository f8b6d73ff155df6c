import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Span } from './span.ts'

/** Countries whose people write their numbers with a zero in front, as they dial them at home. */
const withTrunkZero: readonly CountryCode[] = [
  ...(['GB', 'DE', 'FR', 'NL', 'BE', 'CH', 'AT', 'IT', 'SE', 'FI', 'IE', 'RO'] as const),
  ...(['AU', 'NZ', 'IN', 'JP', 'CN', 'KR', 'ID', 'PH', 'TR', 'IL', 'ZA', 'NG', 'EG', 'AR'] as const),
]

const phoneWords =
  /\b(?:phone|telephone|tel|mobile|cell|call(?:s|ed|ing)?|dial(?:s|ed|ing)?|sms|whatsapp|text(?:s|ed|ing)?|fax)\b/i

/** Article numbers may begin with a zero as well, but are longer than what is dialled within a country. */
const mostDigitsAtHome = 11

/**
 * Numbers of phones: with their country; as one writes them in North America, in groups; and as they are dialled
 * elsewhere, with a zero in front. Other digits in a row are an amount or a code, unless a phone is spoken of.
 */
export function findPhones(text: string): Span[] {
  const isSpokenOf = phoneWords.test(text)
  const isGrouped = (number: string) => /\d\D+\d/.test(number)
  const isDialledAtHome = (number: string) => /^0[1-9]/.test(number) && number.length <= mostDigitsAtHome
  return [
    ...numbersIn(text),
    ...numbersIn(text, 'US').filter(({ number }) => isSpokenOf || isGrouped(number)),
    ...withTrunkZero
      .flatMap(country => numbersIn(text, country))
      .filter(({ number }) => /^\(?0/.test(number))
      .filter(({ number }) => isSpokenOf || isGrouped(number) || isDialledAtHome(number)),
  ]
}

function numbersIn(text: string, country?: CountryCode): (Span & { readonly number: string })[] {
  return findPhoneNumbersInText(text, country).map(({ startsAt, endsAt }) => ({
    start: startsAt,
    end: endsAt,
    number: text.slice(startsAt, endsAt),
  }))
}

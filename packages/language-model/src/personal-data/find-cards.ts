import type { Span } from './span.ts'

const digits = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){13,18}(?![\p{L}\p{N}])/gu

/** How the numbers of payment cards begin, and how long they are: an article number of 13 digits is none. */
const networks = [
  /^4\d{15}(?:\d{3})?$/, // Visa
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:30[0-5]|36\d|38\d|39\d)\d{11}$/, // Diners Club
  /^(?:6011|64[4-9]\d|65\d{2})\d{12}$/, // Discover
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
  /^62\d{14,17}$/, // UnionPay
  /^(?:50|5[6-9]|6\d)\d{14,17}$/, // Maestro
]

export function findCards(text: string): Span[] {
  return [...text.matchAll(digits)]
    .filter(({ 0: found }) => isCard(found.replace(/[ -]/g, '')))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function isCard(number: string): boolean {
  return networks.some(network => network.test(number)) && hasLuhnDigit(number)
}

/** The check digit of ISO/IEC 7812. */
function hasLuhnDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

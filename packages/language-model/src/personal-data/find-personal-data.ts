import { findBankAccounts } from './find-bank-accounts.ts'
import { findCards } from './find-cards.ts'
import { findPhones } from './find-phones.ts'
import type { Span } from './span.ts'

export type PersonalDataKind = 'email' | 'phone' | 'card' | 'bank_account'

/** A stretch of a text that says who somebody is, in UTF-16 offsets. */
export interface PersonalData extends Span {
  readonly kind: PersonalDataKind
}

/** Bounded in every part, so that no text takes long. */
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

/** Email addresses, and numbers of phones, payment cards and bank accounts (IBAN), in their order. */
export function findPersonalData(text: string): PersonalData[] {
  const found = [
    ...ofKind('email', findEmails(text)),
    ...ofKind('bank_account', findBankAccounts(text)),
    ...ofKind('card', findCards(text)),
    ...ofKind('phone', findPhones(text)),
  ]
  return found
    .filter((one, at) => !found.slice(0, at).some(other => one.start < other.end && other.start < one.end))
    .sort((one, other) => one.start - other.start)
}

function findEmails(text: string): Span[] {
  return [...text.matchAll(email)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function ofKind(kind: PersonalDataKind, spans: readonly Span[]): PersonalData[] {
  return spans.map(({ start, end }) => ({ kind, start, end }))
}

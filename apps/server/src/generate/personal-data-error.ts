import type { PersonalData, PersonalDataKind } from '@muster/language-model'
import { ApiError } from '../http/api-error.ts'

const names: Readonly<Record<PersonalDataKind, string>> = {
  email: 'the email address',
  phone: 'the phone number',
  card: 'the card number',
  bank_account: 'the bank account number',
}

/** How much is told of a number with which one can pay: enough to know which is meant. */
const shownOfNumber = 4

/** Says which words of a prompt a provider must not see. */
export function personalDataError(found: readonly PersonalData[], prompt: string): ApiError {
  const said = found.map(({ kind, start, end }) => `${names[kind]} ${shown(kind, prompt.slice(start, end))}`)
  return new ApiError(
    422,
    'prompt_has_personal_data',
    `Leave out ${said.join(' and ')}: a language model would see it.`,
    { details: found },
  )
}

function shown(kind: PersonalDataKind, words: string): string {
  return kind === 'email' || kind === 'phone' ? `“${words}”` : `that ends in ${words.slice(-shownOfNumber)}`
}

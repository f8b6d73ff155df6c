/** Words in the names of what tells one person from all others, or holds what people wrote. */
const identifyingWords: ReadonlySet<string> = new Set(
  (
    'name names firstname lastname fullname surname forename nickname username login handle email emails mail phone ' +
    'phones telephone tel mobile cell fax whatsapp address addresses street house zip zipcode postcode postal birth ' +
    'birthday birthdate dob born id ids uid uuid guid identifier ip ssn passport license licence iban account card ' +
    'token key hash secret password session cookie fingerprint latitude longitude lat lng lon gps coordinates avatar ' +
    'photo picture image contact person user customer member sender recipient receiver guardian parent author owner ' +
    'agent employee signature url uri link href path referrer query search term text message comment note notes ' +
    'subject body content description title'
  ).split(' '),
)

/** What a name ends in that tells a kind of them: an `account_type` is no account. */
const kindWords: ReadonlySet<string> = new Set(
  'type kind tier plan level category role segment class status preference method platform brand country'.split(
    ' ',
  ),
)

/** Whether a name, in its words, is one under which there is what tells one person from others. */
export function identifiesPeople(words: readonly string[]): boolean {
  return words.some(word => identifyingWords.has(word)) && !kindWords.has(words.at(-1) ?? '')
}

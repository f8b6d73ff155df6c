/**
 * A name or text of the customer's own: `“Order Completed”`. A quote inside it is escaped by a backslash, so that no
 * two texts look alike.
 */
export function quoted(text: string): string {
  return `“${text.replace(/\\(?=[\\”]|$)/g, '\\\\').replaceAll('”', '\\”')}”`
}

/** A sentence without the names and texts in it. */
export function withoutQuotes(sentence: string): string {
  return sentence.replace(/“(?:\\[\\”]|[^”])*”/g, '“”')
}

/** `a, b or c`. */
export function listed(items: readonly string[], conjunction: 'and' | 'or'): string {
  const last = items.at(-1) ?? ''
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${conjunction} ${last}` : last
}

/** With `a` or `an` before it, by its first letters; a plural stands alone. */
export function withArticle(noun: string, stands = isPlural(noun)): string {
  return stands ? noun : `${article(noun)} ${noun}`
}

function article(noun: string): 'a' | 'an' {
  // Letters are read one by one: an SMS.
  if (/^[FHLMNRSX](?!KU)[B-DF-HJ-NP-TV-Z]/.test(noun)) return 'an'
  return /^[^a-z0-9]*(?:[aeio8]|u(?!s|ni|rl|tm))/i.test(noun) ? 'an' : 'a'
}

/** Whether a noun is one that ends like a plural: `tags` and `line items`, but not `status`, `address` or “tags”. */
export function isPlural(noun: string): boolean {
  return /[^sui]s$/.test(noun)
}

/** A noun for more than one; undefined where another noun could have the same plural, or already is one. */
export function pluralOf(noun: string): string | undefined {
  if (/(?:[sz]|ie|[xh]e)$/i.test(noun)) return undefined
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:x|[cs]h)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** A number with its thousands set apart: `1,250,000.5`. */
export function figure(number: number): string {
  const text = String(number)
  if (text.includes('e')) return text
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** `3 days`, `1 day`. */
export function counted(amount: number, noun: string): string {
  return `${figure(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

/** `once`, `twice`, `3 times`. */
export function times(amount: number): string {
  if (amount === 1) return 'once'
  return amount === 2 ? 'twice' : `${figure(amount)} times`
}

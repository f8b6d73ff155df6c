/** A name or text of the customer's own: `“Order Completed”`. */
export function quoted(text: string): string {
  return `“${text}”`
}

/** `a, b or c`. */
export function listed(items: readonly string[], conjunction: 'and' | 'or'): string {
  const last = items.at(-1) ?? ''
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${conjunction} ${last}` : last
}

/** With `a` or `an` before it, by its first letter. */
export function withArticle(noun: string): string {
  return `${/^[^a-z0-9]*(?:[aeio8]|u(?!s|ni|rl|tm))/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** `3 days`, `1 day`. */
export function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}

/** `once`, `twice`, `3 times`. */
export function times(amount: number): string {
  if (amount === 1) return 'once'
  return amount === 2 ? 'twice' : `${amount} times`
}

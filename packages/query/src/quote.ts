/** A text in quotes, as queries write it: `'it''s'`. A backslash is doubled only where it would read as an escape. */
export function quote(text: string): string {
  return `'${text.replace(/\\(?=[\\']|$)/g, '\\\\').replaceAll("'", "''")}'`
}

/** The text between quotes. A quote is doubled or backslashed; a backslash before any other sign is itself. */
export function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/''|\\'|\\\\/g, escaped => escaped.slice(1))
}

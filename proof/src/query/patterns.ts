/** Patterns that RE2 takes. */
export const patterns: readonly string[] = [
  ...['r', '^p', 'x$', '^$', '', '.', '^.$', '^.{2}$', '^.*$', 'a.b', '(?s)a.b', '(?m)^b$'],
  ...['(?i)PRO', '(?i)straSSE', '(?i)ß', 'pro|free', '(a|b)c*', '[a-z]+', '[^a-z]', '\\bpro\\b'],
  ...['\\d', '^\\d+$', '^[0-9.]+$', '\\.', '\\s', '\\W', '\\pL', '^\\p{Greek}+$', '\\p{Lu}', '[[:alpha:]]'],
  ...['é', '\\x{1D49C}', '\\\\', "'", '%', '^(true|false)$', 'e{2,3}', 'm+?$'],
]

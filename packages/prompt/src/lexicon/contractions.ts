/** Contractions that a rule cannot take apart, and those that are often typed without their apostrophe. */
export const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ['cannot', ['can', 'not']],
  ["who've", ['who', 'have']],
  ["who's", ['who', 'is']],
  ["who'd", ['who', 'had']],
  ["that've", ['that', 'have']],
  ["that's", ['that', 'is']],
  ["they've", ['they', 'have']],
  ["they're", ['they', 'are']],
  ['&', ['and']],
  ['w', ['with']],
  ['w/', ['with']],
  ['w/o', ['without']],
  ['incl', ['including']],
  ['excl', ['excluding']],
  ['thru', ['through']],
  ...['have', 'has', 'had', 'do', 'does', 'did', 'is', 'are', 'was', 'were', 'would'].map(
    verb => [`${verb}nt`, [verb, 'not']] satisfies [string, string[]],
  ),
])

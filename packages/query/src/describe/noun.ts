import { type Path, printPath } from '../ast/path.ts'
import { quoted } from './english.ts'
import { isGrammar } from './grammar.ts'

/**
 * What a trait or property is called: `avg_spend` is its avg spend, `firstName` its “firstName”. Only lower-case words
 * joined by underscores become words of the sentence, and no grammar is among them: so two names never look alike,
 * and none is taken for a part of the sentence.
 */
export function nounOf(path: Path): string {
  const [name = ''] = path
  if (path.length !== 1 || !/^[a-z]{2,}(?:_[a-z]{1,20})*$/.test(name)) return quoted(printPath(path))
  const words = name.split('_')
  const isSentence = words.some((word, index) => isGrammar(word) && !isOfDate(words, index))
  if (isSentence || isVerbal(words)) return quoted(name)
  const last = words.at(-1) ?? ''
  const spelled = words.map(word => (acronyms.has(word) ? word.toUpperCase() : word))
  if (words.length > 1 && currencies.has(last)) return `${spelled.slice(0, -1).join(' ')} (${spelled.at(-1)})`
  return spelled.join(' ')
}

/** `date_of_birth`: nothing else in a sentence is a date of something. */
function isOfDate(words: readonly string[], index: number): boolean {
  return words[index] === 'of' && words[index - 1] === 'date' && index < words.length - 1
}

/** `is_subscribed`, `created`: a name that is no noun. */
function isVerbal(words: readonly string[]): boolean {
  return /^(?:can|could|does|is|has|should|wants|was)$/.test(words[0] ?? '') || /ed$/.test(words.at(-1) ?? '')
}

const currencies = new Set(['usd', 'eur', 'gbp'])

const acronyms = new Set([
  ...currencies,
  ...['api', 'id', 'ip', 'ltv', 'mrr', 'nps', 'os', 'sku', 'sms', 'url', 'utm', 'vat', 'vip'],
])

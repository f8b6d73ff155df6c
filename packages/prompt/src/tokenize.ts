import { abbreviations } from './lexicon/abbreviations.ts'
import { contractions } from './lexicon/contractions.ts'

/** A word, a number or a sign of the prompt. */
export interface Token {
  /** In lower case; of a number, its digits. */
  readonly text: string
  /** As it was typed, whole. */
  readonly typed: string
  /** The number that is written in digits. */
  readonly number?: number
  /** UTF-16 offsets into the prompt. */
  readonly start: number
  readonly end: number
}

const pattern =
  /\d{4}-\d{2}-\d{2}(?!\d)|[iI]\.?[eE]\.(?!\p{L})|(?<digits>(?:\d+(?:,\d{3})*(?:\.\d+)?|(?<!\d)\.\d+))(?<scale>[kKmM](?![\p{L}\p{N}]))?|[wW]\/o?(?!\p{L})|@?\p{L}[\p{L}\p{N}-]*(?:\.\p{Ll}{2,})+|(?<![^\s])\.\p{Ll}{2,}(?:\.\p{Ll}{2,})*|\p{L}[\p{L}\p{M}\p{N}_]*(?:['’]\p{L}+)*|[<>]=?|\S/gu

/** Marks that carry no meaning of their own. */
const ignored = new Set(['"', '“', '”', "'", '‘', '’'])
const endMarks = new Set(['.', '!', '?', '…', ';', ',', ':'])

const scales: Record<string, number> = { k: 1_000, m: 1_000_000 }

/** Cuts a prompt into tokens. Contractions come apart: “haven’t” is “have” and “not”. */
export function tokenize(prompt: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of prompt.matchAll(pattern)) {
    if (ignored.has(match[0]) || joinsLetters(prompt, match)) continue
    tokens.push(...readMatch(match))
  }
  while (endMarks.has(tokens.at(-1)?.text ?? '')) tokens.pop()
  return tokens
}

function readMatch(match: RegExpExecArray): readonly Token[] {
  const [text] = match
  const span = { typed: text, start: match.index, end: match.index + text.length }
  const digits = match.groups?.digits
  if (digits === undefined) return splitWord(text.toLowerCase().replaceAll('’', "'"), span)
  const scale = scales[match.groups?.scale?.toLowerCase() ?? ''] ?? 1
  return [{ text, number: Number(digits.replaceAll(',', '')) * scale, ...span }]
}

function splitWord(text: string, span: Omit<Token, 'text'>): readonly Token[] {
  // “quiet, i.e. no donation”
  if (/^i\.?e\.$/.test(text)) return [{ text: ';', ...span }]
  const parts = contractions.get(text) ?? abbreviated(text)
  if (parts) return parts.map(part => ({ text: part, ...span }))
  if (text.endsWith("n't")) {
    const cut = span.end - 3
    return [
      { ...span, text: text.slice(0, -3), end: cut },
      { ...span, text: 'not', start: cut },
    ]
  }
  const [stem = text] = text.split("'")
  return stem.includes('_') ? splitName(stem, span) : [{ text: stem, ...span }]
}

function abbreviated(text: string): readonly string[] | undefined {
  const plural = text.length > 2 && text.endsWith('s') && Object.hasOwn(abbreviations, text.slice(0, -1))
  if (plural && !Object.hasOwn(abbreviations, text)) return `${abbreviations[text.slice(0, -1)]}s`.split(' ')
  return Object.hasOwn(abbreviations, text) ? abbreviations[text]?.split(' ') : undefined
}

/** A name as it stands in the data: “record_store_day” is three words. */
function splitName(text: string, span: Omit<Token, 'text'>): readonly Token[] {
  return [...text.matchAll(/[^_]+/g)].map(({ 0: part, index }) => ({
    ...span,
    text: part,
    start: span.start + index,
    end: span.start + index + part.length,
  }))
}

/** The hyphen of “hip-hop”, but not the one of “30-45”. */
function joinsLetters(prompt: string, match: RegExpExecArray): boolean {
  if (match[0] !== '-' && match[0] !== '‑') return false
  return /\p{L}/u.test(prompt[match.index + 1] ?? '')
}

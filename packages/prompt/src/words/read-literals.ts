import type { Phrase } from '../chart/phrase.ts'
import { affixes } from '../lexicon/connectives.ts'
import type { ValueCandidate } from '../link/name-index.ts'
import type { Workspace } from '../link/workspace.ts'
import { eventsOption, eventsPhrase } from '../meaning/events-phrase.ts'
import { readIdiom } from '../phrase/reading.ts'
import type { Token } from '../tokenize.ts'
import { audiencePhrase } from './audience-phrase.ts'
import { type Found, foundTo, type Place } from './place.ts'

/** Texts that are given just as they stand in the data. */
export function readLiterals(place: Place): readonly Found[] {
  const { tokens, at, prompt, workspace } = place
  const quoted = readQuoted(tokens, at, prompt)
  const unseen = readUnseen(tokens, at)
  return [
    ...affixes.flatMap(([affix, idioms]) => {
      const end = readIdiom(tokens, at, idioms)
      const text = end === undefined ? undefined : readText(tokens, end, prompt)
      return text ? foundTo(text.end, { kind: 'affixed', affix, text: text.text }) : []
    }),
    ...(quoted
      ? [
          { kind: 'text', text: quoted.text } as const,
          ...quotedNames(workspace, quoted.text, at, quoted.end),
        ].map(phrase => ({ phrase, end: quoted.end }))
      : []),
    ...(unseen ? foundTo(unseen.end, { kind: 'text', text: unseen.text }, 0.1) : []),
  ]
}

/** What goes by a name that is written just as it is in the data, between quotes. */
function quotedNames(
  { eventNamed, names }: Workspace,
  name: string,
  start: number,
  end: number,
): readonly Phrase[] {
  const { audiences, attributes, values } = names.exact
  const said = eventNamed.get(name)?.patterns.filter(({ isName }) => isName) ?? []
  const options = said.map(pattern => eventsOption({ pattern, said: pattern.needed, words: [name] }))
  const fields = attributes.get(name)
  const found = values.get(name)
  return [
    ...(options.length > 0 ? [eventsPhrase(options)] : []),
    ...(fields ? [{ kind: 'field', attributes: fields, isPart: false, isPast: false } as const] : []),
    ...(found ? [valuePhrase(found, name)] : []),
    ...(audiences.get(name) ?? []).map(({ key }) => audiencePhrase(key, start, end)),
  ]
}

function valuePhrase(row: readonly ValueCandidate[], text: string): Phrase {
  return { kind: 'value', rows: [row], joins: undefined, isPlural: false, isOfVisitors: false, text }
}

/** A value as it stands in data, though it was not seen there yet: “q2_launch”. */
function readUnseen(tokens: readonly Token[], at: number): { text: string; end: number } | undefined {
  const typed = tokens[at]?.typed ?? ''
  if (!typed.includes('_') || tokens[at - 1]?.typed === typed) return undefined
  const length = tokens.slice(at).findIndex(token => token.typed !== typed)
  return { text: typed, end: length < 0 ? tokens.length : at + length }
}

/** A text between quotes. */
function readQuoted(
  tokens: readonly Token[],
  at: number,
  prompt: string,
): { text: string; end: number } | undefined {
  const first = tokens[at]
  const open = prompt[(first?.start ?? 0) - 1] ?? ''
  const close = { '"': '"', '“': '”', "'": "'", '‘': '’' }[open]
  if (!first || close === undefined) return undefined
  const until = prompt.indexOf(close, first.start)
  const end = tokens.findIndex((token, index) => index >= at && token.end >= until)
  return until < 0 || end < 0 ? undefined : { text: prompt.slice(first.start, until), end: end + 1 }
}

/** A text between quotes, or up to the next space. */
function readText(
  tokens: readonly Token[],
  at: number,
  prompt: string,
): { text: string; end: number } | undefined {
  const first = tokens[at]
  if (!first) return undefined
  const quoted = readQuoted(tokens, at, prompt)
  if (quoted) return quoted
  let end = at + 1
  while (tokens[end] && tokens[end]?.start === tokens[end - 1]?.end && tokens[end]?.text !== ',') end++
  return { text: prompt.slice(first.start, tokens[end - 1]?.end), end }
}

import { isGlue, type MentionPhrase, type Phrase } from './phrase.ts'

/** Makes one phrase of values in a row that one attribute may have: “Canada, Mexico or Sweden”. */
export function joinValues(phrases: readonly Phrase[], prompt: string): readonly Phrase[] {
  const joined: Phrase[] = []
  for (let at = 0; at < phrases.length; ) {
    const phrase = phrases[at]
    if (!phrase) break
    const row = phrase.kind === 'mention' ? readRow(phrases, at, phrase) : undefined
    joined.push(row && row.end > at + 1 ? merged(row.mentions, row.joins, prompt) : phrase)
    at = row?.end ?? at + 1
  }
  return joined
}

interface Row {
  readonly mentions: readonly MentionPhrase[]
  readonly joins: 'and' | 'or'
  readonly end: number
}

function readRow(phrases: readonly Phrase[], at: number, first: MentionPhrase): Row {
  const mentions = [first]
  let joins: 'and' | 'or' | undefined
  let end = at + 1
  for (;;) {
    let next = end
    let joint: 'and' | 'or' | undefined
    for (let phrase = phrases[next]; phrase?.kind === 'conjunction'; phrase = phrases[++next]) {
      if (phrase.joins === 'but') return { mentions, joins: joins ?? 'or', end }
      if (phrase.joins !== 'list') joint = phrase.joins
    }
    if (next === end || (joins && joint && joins !== joint)) break
    while (isGlue(phrases[next])) next++
    const candidate = phrases[next]
    if (candidate?.kind !== 'mention' || !alike(first, candidate)) break
    mentions.push(candidate)
    joins ??= joint
    end = next + 1
  }
  return { mentions, joins: joins ?? 'or', end }
}

function alike(one: MentionPhrase, other: MentionPhrase): boolean {
  return one.values.flat().some(a => other.values.flat().some(b => a.attribute === b.attribute))
}

function merged(mentions: readonly MentionPhrase[], joins: 'and' | 'or', prompt: string): MentionPhrase {
  const start = mentions[0]?.start ?? 0
  const end = mentions.at(-1)?.end ?? start
  return {
    kind: 'mention',
    families: mentions.flatMap(({ families }) => families),
    audiences: [],
    attributes: [],
    values: mentions.flatMap(({ values }) => values),
    joins,
    start,
    end,
    text: prompt.slice(start, end),
  }
}

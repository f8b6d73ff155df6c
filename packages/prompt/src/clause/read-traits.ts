import { amountWords } from '../lexicon/connectives.ts'
import type { LinkedAttribute, Workspace } from '../link/workspace.ts'
import { NotUnderstood } from '../not-understood.ts'
import { isGlue, type MentionPhrase, type Phrase, type QuantityPhrase, spanOf } from '../phrase/phrase.ts'
import { compare, compareBounds, comparePresence, compareValues } from './compare.ts'
import { compareDate } from './compare-time.ts'
import type { Condition, TraitCondition } from './condition.ts'
import { ageOf, isBirthday, isNumber } from './find-measure.ts'
import {
  attributeNamed,
  attributesWithValues,
  eitherOrBoth,
  isAllOf,
  isInName,
  spellingsOf,
} from './words.ts'

/** Reads a clause about what people are or have: every phrase must find its part in some trait or audience. */
export function readTraits(
  phrases: readonly Phrase[],
  workspace: Workspace,
  negated: boolean,
  previous: Condition | undefined,
): readonly TraitCondition[] {
  return new TraitReader(phrases, workspace, negated, previous).read()
}

type Found = Pick<TraitCondition, 'query' | 'attribute'> & { readonly assumptions?: readonly string[] }

/** “whose phone is missing” */
const absenceWords = new Set(['missing', 'empty', 'unknown', 'unset', 'blank'])

const audienceWords = new Set(['audience', 'audiences', 'segment', 'segments', 'list', 'group', 'cohort'])

class TraitReader {
  readonly #phrases: readonly Phrase[]
  readonly #all: readonly Phrase[]
  readonly #workspace: Workspace
  readonly #carriedNegation: boolean
  readonly #previous: Condition | undefined
  readonly #found: TraitCondition[] = []
  #at = 0
  #from = 0
  #negated: boolean

  constructor(
    phrases: readonly Phrase[],
    workspace: Workspace,
    negated: boolean,
    previous: Condition | undefined,
  ) {
    this.#all = phrases
    this.#phrases = phrases.filter(phrase => phrase.kind !== 'relative' && !isGlue(phrase))
    this.#workspace = workspace
    this.#carriedNegation = negated
    this.#negated = negated
    this.#previous = previous
  }

  read(): readonly TraitCondition[] {
    while (this.#at < this.#phrases.length) {
      const phrase = this.#phrases[this.#at]
      if (!phrase) break
      if (phrase.kind === 'negation') this.#negate(phrase)
      else if (phrase.kind === 'mention') this.#add(this.#readMention(phrase))
      else if (phrase.kind === 'quantity') this.#add(this.#readQuantity(phrase))
      else if (this.#isIdle(phrase)) this.#at++
      else this.#refuse(phrase)
    }
    const last = this.#phrases.at(-1)
    if (last?.kind === 'negation') this.#refuse(last)
    return this.#found.map((condition, index) => ({ ...condition, ...this.#widened(condition, index) }))
  }

  #negate(phrase: Phrase): void {
    if (this.#negated && !this.#carriedNegation) {
      throw new NotUnderstood('A double negation can be read in two ways.', [phrase.text])
    }
    this.#negated = true
    this.#at++
  }

  #readMention(mention: MentionPhrase): Found {
    const attribute = attributeNamed(mention, this.#workspace.traits)
    const withValues = attributesWithValues(mention, this.#workspace.traits)
    const [audience] = mention.audiences
    const meanings = [attribute, ...withValues.filter(one => one !== attribute), audience].filter(Boolean)
    const next = this.#peek()
    const nextNamesAudience = next?.kind === 'word' && audienceWords.has(next.text.toLowerCase())
    if (audience && (meanings.length === 1 || nextNamesAudience)) {
      this.#at += nextNamesAudience ? 2 : 1
      return this.#member(audience.key)
    }
    if (attribute && this.#isCompared(attribute)) return this.#readAttribute(attribute)
    const named = attributeNamed(next, withValues)
    if (named) {
      this.#at++
      return this.#hasValue(mention, named)
    }
    if (meanings.length > 1) this.#refuseAmbiguous(mention, audience?.name, attribute, withValues)
    const [only] = withValues
    if (only) return this.#hasValue(mention, only)
    return attribute ? this.#readAttribute(attribute) : this.#refuse(mention)
  }

  /** Whether what comes next says how much, when or which the attribute is. */
  #isCompared(attribute: LinkedAttribute): boolean {
    const next = this.#peek(this.#peek()?.kind === 'negation' ? 2 : 1)
    if (next?.kind === 'mention') return attributesWithValues(next, [attribute]).length > 0
    return next?.kind === 'quantity' || next?.kind === 'time'
  }

  #readAttribute(attribute: LinkedAttribute): Found {
    this.#at++
    const inner = this.#phrases[this.#at]
    if (inner?.kind === 'negation' && this.#isComparison(this.#peek())) this.#negate(inner)
    const phrase = this.#phrases[this.#at]
    if (phrase?.kind === 'word' && absenceWords.has(phrase.text.toLowerCase())) {
      this.#negate(phrase)
      return this.#isThere(attribute)
    }
    if (phrase?.kind === 'quantity') return this.#hasNumber(phrase, attribute)
    if (phrase?.kind === 'mention' && attributesWithValues(phrase, [attribute]).length > 0) {
      return this.#hasValue(phrase, attribute)
    }
    if (phrase?.kind === 'time') {
      const query = attribute.types.includes('date') ? compareDate(attribute, phrase.window) : undefined
      if (!query || this.#negated) this.#refuse(phrase)
      this.#at++
      const everyYear = isBirthday(attribute) && phrase.window.kind === 'dates' && phrase.window.month
      return { query, attribute, assumptions: everyYear ? [] : phrase.assumptions }
    }
    return this.#isThere(attribute)
  }

  #isComparison(phrase: Phrase | undefined): boolean {
    return phrase?.kind === 'quantity' || phrase?.kind === 'mention' || phrase?.kind === 'time'
  }

  /** “at least 500 points”, “older than 60”, and “over 64” after “under 21”. */
  #readQuantity(phrase: QuantityPhrase): Found {
    const { measure, bare } = phrase.quantity
    const named = attributeNamed(this.#peek(), this.#workspace.traits)
    if (named && isNumber(named)) {
      const found = this.#hasNumber(phrase, named)
      this.#at++
      return found
    }
    const age = ageOf(this.#workspace.traits)
    if (measure === 'age') return age ? this.#hasAge(phrase, age) : this.#refuse(phrase)
    if (bare || measure !== 'number') return this.#refuse(phrase)
    const before = this.#previous?.kind === 'trait' ? this.#previous.attribute : undefined
    if (before && before === age) return this.#hasAge(phrase, before)
    if (before && isNumber(before)) return this.#hasNumber(phrase, before)
    if (!age || this.#at > 0 || this.#previous?.kind === 'event') return this.#refuse(phrase)
    return { ...this.#hasAge(phrase, age), assumptions: [`“${phrase.text}” is read as an age`] }
  }

  #hasAge(phrase: QuantityPhrase, attribute: LinkedAttribute): Found {
    this.#at++
    const trait = { kind: 'trait', path: attribute.path } as const
    const scalar = isBirthday(attribute)
      ? ({ kind: 'function', name: 'years_since', of: trait } as const)
      : trait
    const assumptions = this.#negated ? [unknownLeftOut(attribute)] : []
    return { query: compareBounds(scalar, phrase.quantity.bounds, this.#negated), attribute, assumptions }
  }

  #hasNumber(phrase: QuantityPhrase, attribute: LinkedAttribute): Found {
    if (!isNumber(attribute) || !['number', 'money', 'percent', 'age'].includes(phrase.quantity.measure))
      this.#refuse(phrase)
    this.#at++
    const scalar = { kind: 'trait', path: attribute.path } as const
    const assumptions = this.#negated ? [unknownLeftOut(attribute)] : []
    if (phrase.quantity.bare) assumptions.push(`“${phrase.text}” is read as exactly that`)
    return { query: compareBounds(scalar, phrase.quantity.bounds, this.#negated), attribute, assumptions }
  }

  #hasValue(mention: MentionPhrase, attribute: LinkedAttribute): Found {
    this.#at++
    const scalar = { kind: 'trait', path: attribute.path } as const
    const assumptions = this.#negated ? [unknownIncluded(attribute)] : []
    if (isAllOf(mention)) {
      if (attribute.types.includes('list')) throw eitherOrBoth(mention)
      assumptions.push(`“${mention.text}” is read as any of them`)
    }
    const spellings = spellingsOf(mention, attribute)
    return { query: compareValues(scalar, spellings, this.#negated), attribute, assumptions }
  }

  #isThere(attribute: LinkedAttribute): Found {
    const query = comparePresence({ kind: 'trait', path: attribute.path }, attribute, this.#negated)
    const leavesOut = this.#negated && attribute.types.includes('boolean')
    const assumptions = leavesOut ? [unknownLeftOut(attribute)] : []
    if (isNumber(attribute))
      assumptions.push(`Any “${attribute.path.join('.')}” that is known counts, 0 as well`)
    return { query, attribute, assumptions }
  }

  #member(key: string): Found {
    const positive = compare(
      { kind: 'audience', key },
      { kind: 'equals', right: { kind: 'literal', value: true } },
    )
    return { query: this.#negated ? { kind: 'not', operand: positive } : positive }
  }

  /** What follows a denied condition without any joining word may be denied with it: “not gold from France”. */
  #add({ query, attribute, assumptions = [] }: Found): void {
    const first = this.#phrases[this.#from]
    if (first && this.#found.some(condition => condition.negated)) this.#refuse(first)
    const span = spanOf(this.#phrases.slice(this.#from, this.#at))
    const negated = this.#negated
    this.#found.push({ kind: 'trait', query, negated, assumptions, ...(attribute && { attribute }), ...span })
    this.#from = this.#at
    this.#negated = this.#carriedNegation
  }

  /** The first condition begins, and the last one ends, where the clause does. */
  #widened(condition: TraitCondition, index: number): { start: number; end: number } {
    const whole = spanOf(this.#all)
    return {
      start: index === 0 ? whole.start : condition.start,
      end: index === this.#found.length - 1 ? whole.end : condition.end,
    }
  }

  #peek(ahead = 1): Phrase | undefined {
    return this.#phrases[this.#at + ahead]
  }

  /** Words that name the trait or audience just found, or announce an amount. */
  #isIdle(phrase: Phrase): boolean {
    if (phrase.kind !== 'word') return false
    const text = phrase.text.toLowerCase()
    if (amountWords.has(text) || text === 'old') return this.#peek()?.kind === 'quantity' || text === 'old'
    const last = this.#found.at(-1)
    if (audienceWords.has(text)) return true
    return last?.attribute !== undefined && isInName(phrase.families, last.attribute)
  }

  #refuseAmbiguous(
    mention: MentionPhrase,
    audience: string | undefined,
    attribute: LinkedAttribute | undefined,
    withValues: readonly LinkedAttribute[],
  ): never {
    const traits = new Set([...(attribute ? [attribute] : []), ...withValues])
    const names = [
      ...(audience === undefined ? [] : [`the audience “${audience}”`]),
      ...[...traits].map(({ path }) => `the trait “${path.join('.')}”`),
    ]
    throw new NotUnderstood(`“${mention.text}” may mean ${names.join(' or ')}.`, [mention.text])
  }

  #refuse({ text }: Phrase): never {
    throw new NotUnderstood(`“${text}” cannot be placed.`, [text])
  }
}

function unknownIncluded({ path }: LinkedAttribute): string {
  return `People whose “${path.join('.')}” is unknown are included`
}

function unknownLeftOut({ path }: LinkedAttribute): string {
  return `People whose “${path.join('.')}” is unknown are left out`
}

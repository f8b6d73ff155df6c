import type { Query } from '@muster/query'
import { moneyWords } from '../lexicon/attribute-meanings.ts'
import { amountWords } from '../lexicon/connectives.ts'
import { familyOf } from '../lexicon/word-families.ts'
import type { EventMatch } from '../link/find-event.ts'
import type { LinkedAttribute } from '../link/workspace.ts'
import { NotUnderstood } from '../not-understood.ts'
import {
  isConjunction,
  isGlue,
  type MentionPhrase,
  type Negation,
  type Phrase,
  type QuantityPhrase,
  type Span,
  type Summary,
  spanOf,
  type TimePhrase,
} from '../phrase/phrase.ts'
import { type Bound, countsEvents } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window.ts'
import { compareBounds, comparePresence, compareValues } from './compare.ts'
import type { EventCondition, Measured } from './condition.ts'
import { isMoney, moneyOf, percentOf } from './find-measure.ts'
import { PhraseRow } from './phrase-row.ts'
import {
  attributeNamed,
  attributesWithValues,
  eitherOrBoth,
  familiesOfPhrase,
  isAllOf,
  isInName,
  isSpending,
  spellingsOf,
} from './words.ts'

/** Reads a clause about one event: every phrase must find its part in it. */
export function readEvent(phrases: readonly Phrase[], match: EventMatch, later: boolean): EventCondition {
  return new EventReader(phrases, match).read(later)
}

class EventReader {
  readonly #row: PhraseRow
  readonly #span: Span
  readonly #match: EventMatch
  readonly #properties: readonly LinkedAttribute[]
  readonly #where: Query[] = []
  readonly #about: LinkedAttribute[] = []
  readonly #assumptions: string[] = []
  #negated = false
  #window: Window | undefined
  #measured: Measured = { kind: 'count' }
  #bounds: readonly Bound[] = []

  constructor(phrases: readonly Phrase[], match: EventMatch) {
    this.#row = new PhraseRow(
      phrases.filter(phrase => phrase.kind !== 'relative' && !isConjunction(phrase) && !isGlue(phrase)),
    )
    this.#span = spanOf(phrases)
    this.#match = match
    this.#properties = match.event.properties
  }

  read(later: boolean): EventCondition {
    for (const phrase of this.#row.phrases) {
      if (!this.#row.isUsed(phrase)) this.#take(phrase)
    }
    this.#refuseLeftovers()
    this.#sayWhatWasMeant()
    return {
      kind: 'event',
      event: this.#match.event,
      where: this.#where,
      ...(this.#window && { window: this.#window }),
      about: this.#about,
      measured: this.#measured,
      bounds: this.#bounds,
      negated: this.#negated,
      later,
      assumptions: this.#assumptions,
      ...this.#span,
    }
  }

  #take(phrase: Phrase): void {
    if (this.#isClaimed(phrase)) this.#row.use(phrase)
    else if (phrase.kind === 'negation') this.#takeNegation(phrase)
    else if (phrase.kind === 'time') this.#takeTime(phrase)
    else if (phrase.kind === 'quantity') this.#takeQuantity(phrase)
    else if (phrase.kind === 'mention') this.#takeMention(phrase, false)
  }

  #isClaimed(phrase: Phrase): boolean {
    const families = familiesOfPhrase(phrase)
    return (
      phrase.kind !== 'summary' && families.length > 0 && families.every(one => this.#match.claimed.has(one))
    )
  }

  /** “not” before the event denies it; between the event and a property, it denies the property. */
  #takeNegation(negation: Negation): void {
    this.#row.use(negation)
    const next = this.#row.next(negation)
    const eventCameFirst = this.#row.before(negation).some(phrase => this.#isClaimed(phrase))
    if (eventCameFirst && next?.kind === 'mention' && !this.#isClaimed(next)) {
      this.#takeMention(next, true)
    } else if (!next && !lastNegations.has(negation.text.toLowerCase())) {
      throw new NotUnderstood(`“${negation.text}” cannot be placed.`, [negation.text])
    } else if (this.#negated) {
      throw new NotUnderstood('A double negation can be read in two ways.', [negation.text])
    } else {
      this.#negated = true
    }
  }

  #takeTime(time: TimePhrase): void {
    if (this.#window) throw new NotUnderstood('Two times are given for one event.', [time.text])
    this.#row.use(time)
    this.#window = time.window
    this.#assumptions.push(...time.assumptions)
  }

  #takeQuantity(phrase: QuantityPhrase): void {
    const { measure } = phrase.quantity
    const summary = this.#row.phrases.find(one => one.kind === 'summary')
    const next = this.#row.next(phrase)
    const property = next && !this.#isClaimed(next) ? attributeNamed(next, this.#properties) : undefined
    if (measure === 'age') return
    if (measure === 'times') this.#count(phrase)
    else if (measure === 'days') this.#count(phrase, 'count_days')
    else if (summary && !this.#countsNoun(phrase)) this.#summarise(phrase, summary, property)
    else if (property) this.#filter(phrase, property)
    else if (measure === 'percent') this.#filter(phrase, percentOf(this.#properties))
    else if (this.#countsNoun(phrase)) this.#count(phrase)
    else if (measure === 'money' || (measure === 'number' && !phrase.quantity.bare))
      this.#filterByMoney(phrase)
    if (property && next && this.#row.isUsed(phrase)) this.#row.use(next)
  }

  #count(phrase: QuantityPhrase, kind: 'count' | 'count_days' = 'count'): void {
    if (this.#bounds.length > 0)
      throw new NotUnderstood('Two numbers are given for one event.', [phrase.text])
    this.#row.use(phrase)
    this.#measured = { kind }
    const { bounds, bare } = phrase.quantity
    const only = this.#row
      .before(phrase)
      .filter(one => one.kind === 'word' && one.text.toLowerCase() === 'only')
    if (bare) this.#row.use(...only)
    const several = bare && only.length === 0 && bounds.every(({ value }) => value > 0)
    this.#bounds = several ? bounds.map(({ value }) => ({ order: 'at_least', value })) : bounds
    if (several && bounds.some(({ value }) => value > 1)) {
      this.#assumptions.push(`“${phrase.text}” is read as at least that often`)
    }
    const quantity = this.#properties.find(({ path }) => path.join() === 'quantity')
    if (quantity && phrase.quantity.measure === 'number') {
      this.#assumptions.push(
        `“${phrase.text}” counts events “${this.#match.event.name}”, not their “quantity”`,
      )
    }
  }

  #summarise(phrase: QuantityPhrase, summary: Summary, property: LinkedAttribute | undefined): void {
    const of = property ?? moneyOf(this.#properties)
    const spent = this.#row.phrases.some(isSpending)
    const plainSum = summary.reducer === 'sum' && phrase.quantity.measure === 'number' && !property
    if (!of || (plainSum && !spent) || (spent && property && !isMoney(property))) return
    this.#row.use(
      phrase,
      ...this.#row.phrases.filter(one => one.kind === 'summary' && one.reducer === summary.reducer),
    )
    this.#measured = { kind: summary.reducer, path: of.path }
    this.#sayExactly(phrase)
    this.#bounds = phrase.quantity.bounds
    this.#about.push(of)
  }

  #filter(phrase: QuantityPhrase, property: LinkedAttribute | undefined, negated = false): void {
    if (!property) return
    this.#row.use(phrase)
    const scalar = { kind: 'property', path: property.path } as const
    this.#where.push(compareBounds(scalar, phrase.quantity.bounds, negated))
    this.#about.push(property)
  }

  /** “orders over $50”: the money of each. */
  #filterByMoney(phrase: QuantityPhrase): void {
    const property = moneyOf(this.#properties)
    if (!property) return
    this.#filter(phrase, property)
    this.#sayExactly(phrase)
    this.#assumptions.push(
      `“${phrase.text}” is read as the “${property.path.join('.')}” of one “${this.#match.event.name}”`,
    )
  }

  #takeMention(mention: MentionPhrase, negated: boolean): void {
    const attribute = attributeNamed(mention, this.#properties)
    const next = this.#row.next(mention)
    if (attribute && next?.kind === 'quantity' && !countsEvents(next.quantity)) {
      this.#row.use(mention, next)
      this.#filter(next, attribute, negated)
    } else if (attribute && next?.kind === 'mention' && attributesWithValues(next, [attribute]).length > 0) {
      this.#row.use(mention, next)
      this.#filterByValues(next, attribute, negated)
    } else if (mention.values.length > 0) {
      this.#takeValues(mention, negated)
    } else if (attribute) {
      this.#row.use(mention)
      this.#where.push(comparePresence({ kind: 'property', path: attribute.path }, attribute, negated))
    }
  }

  #takeValues(mention: MentionPhrase, negated: boolean): void {
    const next = this.#row.next(mention)
    const candidates = attributesWithValues(mention, this.#properties)
    const named = attributeNamed(next, candidates)
    const [only] = candidates.length === 1 ? candidates : [named]
    if (!only && candidates.length > 1) {
      const names = candidates.map(({ path }) => path.join('.'))
      throw new NotUnderstood(`“${mention.text}” may be the ${names.join(' or the ')}.`, [mention.text])
    }
    if (!only) return
    this.#row.use(mention, ...(named && next ? [next] : []))
    this.#filterByValues(mention, only, negated)
  }

  #filterByValues(mention: MentionPhrase, property: LinkedAttribute, negated: boolean): void {
    if (isAllOf(mention) && !negated) throw eitherOrBoth(mention)
    const scalar = { kind: 'property', path: property.path } as const
    this.#where.push(compareValues(scalar, spellingsOf(mention, property), negated))
    this.#about.push(property)
  }

  /** “more than 2 orders”, “three jazz records”: only what the event is of stands between. */
  #countsNoun(phrase: QuantityPhrase): boolean {
    if (phrase.quantity.measure !== 'number' || this.#row.phrases.some(isSpending)) return false
    const rest = this.#row.after(phrase)
    const noun = rest.findIndex(one => this.#isClaimed(one))
    const isCore = familiesOfPhrase(rest[noun]).every(family => this.#match.core.has(family))
    return noun >= 0 && isCore && rest.slice(0, noun).every(one => one.kind === 'mention')
  }

  #refuseLeftovers(): void {
    const left = this.#row.left().filter(phrase => !this.#isIdle(phrase))
    if (left.length === 0) return
    const words = left.map(({ text }) => text)
    throw new NotUnderstood(
      `“${words.join('”, “')}” cannot be placed beside “${this.#match.event.name}”.`,
      words,
    )
  }

  /** What announces an amount, or names the property of a value that was said. */
  #isIdle(phrase: Phrase): boolean {
    if (phrase.kind === 'summary') return this.#isIdleSummary(phrase)
    if (phrase.kind !== 'word') return false
    if (amountWords.has(phrase.text.toLowerCase())) {
      return [this.#row.next(phrase), this.#row.before(phrase).at(-1)].some(
        beside => beside?.kind === 'quantity',
      )
    }
    const isMoneyWord = phrase.families.every(family => moneyFamilies.has(family))
    return this.#about.some(attribute =>
      isMoneyWord ? isMoney(attribute) : isInName(phrase.families, attribute),
    )
  }

  /** “spent” without an amount is a purchase, and “5 orders altogether” no more than 5 orders. */
  #isIdleSummary(summary: Summary): boolean {
    const counted = this.#measured.kind === 'count' && this.#bounds.length > 0
    if (summary.reducer === 'sum' && counted) return !isSpending(summary)
    return isSpending(summary) && !counted && this.#where.length === 0
  }

  #sayExactly({ text, quantity }: QuantityPhrase): void {
    if (quantity.bare) this.#assumptions.push(`“${text}” is read as exactly that`)
  }

  #sayWhatWasMeant(): void {
    const { name } = this.#match.event
    const isOfParts = this.#about.some(({ path }) => path.length > 1)
    if ('path' in this.#measured && isOfParts) {
      this.#assumptions.push(`“${this.#measured.path.join('.')}” is that of the whole “${name}”`)
    }
    if (this.#match.distance !== 'shortened') return
    const said = this.#row.phrases.filter(phrase => this.#isClaimed(phrase)).map(({ text }) => text)
    this.#assumptions.push(`“${said.join(' … ')}” is read as the event “${name}”`)
  }
}

/** “ordered nothing”, “ordered never”: negations that may stand at the end. */
const lastNegations = new Set(['nothing', 'never'])

const moneyFamilies = new Set(moneyWords.map(familyOf))

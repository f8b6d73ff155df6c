import type { GrammarBuilder, Product } from '../chart/grammar.ts'
import type { FieldPhrase, Phrase, PredicatePhrase, QuantityPhrase, ValuePhrase } from '../chart/phrase.ts'
import type { Order } from '../lexicon/comparatives.ts'
import { ageOf, isBirthday, isNumber } from '../link/find-measure.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { Workspace } from '../link/workspace.ts'
import { opposites } from '../meaning/compare.ts'
import { eventsPhrase } from '../meaning/events-phrase.ts'
import { eventAssumed, ownEvents } from '../meaning/own-events.ts'
import { optionOf, type PredicateOption, type Test } from '../meaning/predicate.ts'
import { bounded, has, isOfRate, optionsOfField, optionsOfValue, unseen } from './attribute-options.ts'

/** What people or events are like: an attribute, and what is asked of it. */
export function predicateRules(grammar: GrammarBuilder<Phrase>, workspace: Workspace): void {
  const age = ageOf(workspace.people)
  grammar
    .pair('both', 'value', (_, value) => (value.joins === 'and' ? { ...value, joins: 'both' } : undefined))
    .pair('joint', 'value', (joint, inner) => ({ kind: 'joined value', joint, inner }))
    .pair('value', 'joined value', (value, { joint, inner }) => {
      const list = listed(value, joint.joins, inner)
      // “premium, or standard with four profiles”: a comma may set them apart.
      return list && [{ phrase: list, cost: joint.comma ? 0.3 : 0 }]
    })
    .pair('joint', 'quantity', (joint, inner) => ({ kind: 'joined quantity', joint, inner }))
    .pair('quantity', 'joined quantity', (one, { joint, inner }) => ranges(one, joint.joins, inner))
    .single('value', value =>
      predicate(optionsOfValue(value)).map(one => ({
        ...one,
        phrase: { ...one.phrase, isPlural: value.isPlural },
      })),
    )
    .pair('predicate', 'joined predicate', (one, { joint, inner }) => {
      const isOfMany = one.isPlural && inner.isPlural && !one.negated && !inner.negated && !inner.relative
      const both = isOfMany && joint.joins !== 'but' ? anyOfBoth(one, inner) : undefined
      return both && [{ phrase: both, cost: joint.comma ? 0.3 : 0 }]
    })
    .single('field', field => predicate(optionsOfField(field), 0.05))
    .pair('field', 'predicate', (field, said) => (isLed(said) ? undefined : of(said, field)))
    .pair('predicate', 'field', (said, field) => (said.relative ? undefined : of(said, field)))
    .pair('hint', 'predicate', ({ families }, said) => hinted(said, families))
    .pair('predicate', 'hint', (said, { families }) => hinted(said, families))
    .pair('field', 'quantity', (field, quantity) => predicate(bounded(field, quantity)))
    .pair('quantity', 'field', (quantity, field) => predicate(bounded(field, quantity)))
    .single('quantity', ({ quantities, text }) => {
      const isAge = quantities.every(({ measure }) => measure === 'age')
      const isBare = quantities.some(({ measure, bare }) => measure !== 'number' || bare)
      const isHuman = quantities.every(({ bounds }) =>
        bounds.every(({ value }) => value >= 10 && value <= 110),
      )
      if (!age || (!isAge && (isBare || !isHuman))) return undefined
      const test: Test = { kind: 'age', ranges: quantities.map(({ bounds }) => bounds) }
      const assumptions = isAge ? [] : [`“${text}” is read as an age`]
      return predicate([{ ...optionOf(age, test), assumptions }], isAge ? 0 : 0.8)
    })
    .single('quantity', ({ quantities, text }) => {
      const [only, another] = quantities
      if (!only?.per || another) return undefined
      const paid = workspace.people.filter(one => isOfRate(one, only.per) && isNumber(one))
      const [attribute, other] = paid
      if (!attribute || other) return undefined
      const assumptions = [`“${text}” is read as “${attribute.field.path.join('.')}”`]
      return predicate(
        [{ ...optionOf(attribute, { kind: 'bounds', ranges: [only.bounds] }), assumptions }],
        0.4,
      )
    })
    .pair('field', 'window', ({ attributes }, { window, assumptions }) =>
      predicate(
        attributes
          .filter(isDate)
          .map(attribute => ({ ...optionOf(attribute, { kind: 'date', window }), assumptions })),
      ),
    )
    .pair('field', 'absence', ({ attributes }) =>
      predicate(attributes.map(one => ({ ...optionOf(one, { kind: 'presence' }), negated: true }))),
    )
    .pair('joint', 'month', (joint, inner) => ({ kind: 'joined month', joint, inner }))
    .pair('month', 'joined month', ({ months }, { inner }) => ({
      kind: 'month',
      months: [...months, ...inner.months],
    }))
    .pair('month', 'field', ({ months }, { attributes }) => inMonths(attributes, months))
    .pair('field', 'month', ({ attributes }, { months }) => inMonths(attributes, months))
    .pair('field', 'switch', (field, { isOn }) => switched(field, isOn))
    .pair('switch', 'field', ({ isOn }, field) => switched(field, isOn))
    .pair('comparative', 'predicate', ({ order }, said) => compared(said, order))
    .pair('negation', 'switch', ({ sort }, { isOn }) =>
      sort === 'plain' ? { kind: 'switch', isOn: !isOn } : undefined,
    )
    .pair('predicate', 'bound', (said, { order }) => compared(said, order))
    .pair('only', 'quantity', (_, { quantities, text }) => {
      const [only, another] = quantities
      if (!only || another || !only.bare) return undefined
      const bounds = only.bounds.map(bound => ({ ...bound, order: 'equals' as const }))
      return { kind: 'quantity', quantities: [{ ...only, bare: false, bounds }], text }
    })
    .pair('negation', 'quantity', ({ sort }, said) => {
      const [only, another] = said.quantities
      const [bound, second] = only?.bounds ?? []
      if (sort !== 'plain' || !only || !bound || another || second || only.bare) return undefined
      const bounds = [{ ...bound, order: opposites[bound.order] }]
      return [{ cost: 0.2, phrase: { ...said, quantities: [{ ...only, bounds }] } }]
    })
    .pair('field', 'affixed', ({ attributes }, { affix, text }) =>
      predicate(attributes.map(attribute => optionOf(attribute, { kind: 'affix', affix, text }))),
    )
    .pair('field', 'text', (field, { text }) => predicate(unseen(field, text)))
    .pair('text', 'field', ({ text }, field) => predicate(unseen(field, text)))
    .pair('hint', 'field', ({ families }, field) => longer(families, field, workspace))
    .pair('same', 'field', (_, { attributes }) =>
      predicate(
        attributes
          .filter(({ event }) => event !== undefined)
          .map(attribute => optionOf(attribute, { kind: 'same' })),
      ),
    )
    .pair('negation', 'predicate', ({ sort }, said, [, { start, end }]) => {
      const isPrefix = sort === 'prefix'
      if (said.negated || sort === 'nothing' || (isPrefix && end - start > 1)) return undefined
      return { ...deny(said), isDeniedApart: !isPrefix }
    })
    .pair('predicate', 'predicate', (said, where) => notIn(said, where))
    .pair('joint', 'predicate', (joint, inner) => ({ kind: 'joined predicate', joint, inner }))
    .pair('relative', 'predicate', ({ word }, said) =>
      said.relative ? undefined : { ...said, relative: word },
    )
    .single('predicate', (said, { start, end }) =>
      said.options
        .filter(({ attribute }) => attribute.event === undefined)
        .map(one => ({
          cost: one.cost,
          phrase: {
            kind: 'condition',
            tree: { kind: 'leaf', claim: { kind: 'predicate', ...one }, start, end },
            headed: false,
            relative: said.relative !== undefined,
            assumptions: [],
          },
        })),
    )
    .single('predicate', said => {
      const options = said.options
        .filter(one => one.isNamed && !isPresenceOfName(one))
        .flatMap(one =>
          ownEvents(workspace, one.attribute).map(event => ({
            events: [event],
            predicates: [{ ...one, assumptions: [...one.assumptions, eventAssumed(one.attribute)] }],
            cost: one.cost,
          })),
        )
      if (options.length === 0) return undefined
      return [
        {
          cost: 1,
          phrase: eventsPhrase(options, {
            stage: 'behind',
            ...(said.relative && { relative: said.relative }),
          }),
        },
      ]
    })
}

/** That a hotel has a name says nothing of what was done with it. */
function isPresenceOfName({ attribute, test }: PredicateOption): boolean {
  return test.kind === 'presence' && /(?:name|title|id|number|type)$/i.test(attribute.field.path.at(-1) ?? '')
}

/** “the loyalty tier expires”: when the tier expires, which another trait calls the loyalty tier. */
function longer(families: readonly string[], field: FieldPhrase, { people }: Workspace): Product<Phrase> {
  const isLonger = field.attributes.some(({ names }) =>
    people.some(other =>
      other.names.some(name => {
        const rest = name.filter(family => !families.includes(family))
        return (
          rest.length > 0 &&
          rest.length < name.length &&
          names.some(own => rest.every(family => own.includes(family)))
        )
      }),
    ),
  )
  return isLonger ? [{ phrase: field, cost: 0.3 }] : undefined
}

/** “clan leaders and clan elders” */
function anyOfBoth(one: PredicatePhrase, other: PredicatePhrase): Phrase | undefined {
  const options = one.options.flatMap(left =>
    other.options.flatMap(right => {
      if (left.attribute !== right.attribute || left.test.kind !== 'values' || right.test.kind !== 'values')
        return []
      const spellings = [...left.test.spellings, ...right.test.spellings]
      return [
        { ...left, cost: left.cost + right.cost, test: { kind: 'values' as const, spellings, all: false } },
      ]
    }),
  )
  return options.length > 0 ? { ...one, options } : undefined
}

/** “December birthdays”, “a birthday in October or November” */
function inMonths(attributes: readonly LinkedAttribute[], months: readonly number[]): Product<Phrase> {
  return predicate(attributes.filter(isBirthday).map(one => optionOf(one, { kind: 'months', months })))
}

/** “jazz not in their favourite genres” */
function notIn(said: PredicatePhrase, where: PredicatePhrase): Phrase | undefined {
  if (said.negated || !where.negated || where.relative) return undefined
  const absent = where.options
    .filter(({ test }) => test.kind === 'presence')
    .map(({ attribute }) => attribute)
  const options = said.options.filter(
    ({ attribute, test }) => test.kind === 'values' && absent.includes(attribute),
  )
  return options.length > 0 ? deny({ ...said, options }) : undefined
}

function switched({ attributes }: FieldPhrase, isOn: boolean): Product<Phrase> {
  return predicate(
    attributes
      .filter(({ types }) => types.includes('boolean'))
      .map(attribute => ({ ...optionOf(attribute, { kind: 'truth' }), negated: !isOn })),
  )
}

/** “above level 50” */
function compared(said: PredicatePhrase, order: Order): Phrase | undefined {
  const options = said.options.flatMap(one => {
    const { test } = one
    const [bounds, another] = test.kind === 'bounds' ? test.ranges : []
    const [bound, second] = bounds ?? []
    if (!bound || another || second || bound.order !== 'equals' || !one.isNamed) return []
    return [{ ...one, test: { kind: 'bounds' as const, ranges: [[{ ...bound, order }]] } }]
  })
  return options.length > 0 ? { ...said, options } : undefined
}

function predicate(
  options: readonly PredicateOption[],
  cost = 0,
): readonly { phrase: PredicatePhrase; cost: number }[] {
  return options.length === 0 ? [] : [{ phrase: { kind: 'predicate', options, negated: false }, cost }]
}

function deny(said: PredicatePhrase): PredicatePhrase {
  return {
    ...said,
    negated: true,
    options: said.options.map(one => ({
      ...one,
      negated: !one.negated,
      assumptions: [...one.assumptions, ...othersIncluded(one)],
    })),
  }
}

/** “outside France” is said of those, too, of whom it is not known. */
function othersIncluded({ attribute: { event, field }, test }: PredicateOption): readonly string[] {
  const isOpen = event === undefined && test.kind === 'values'
  return isOpen ? [`People whose “${field.path.join('.')}” is unknown are included`] : []
}

/** “Canada, Mexico or Sweden”: values that one attribute may have. */
function listed(value: ValuePhrase, joins: string, inner: ValuePhrase): ValuePhrase | undefined {
  if (joins === 'but' || value.rows.length > 1) return undefined
  const join = joins === 'list' ? inner.joins : joins === 'and' ? 'and' : 'or'
  if (inner.joins && join !== inner.joins) return undefined
  const rows = [...value.rows, ...inner.rows]
  const shared = rows[0]?.some(({ attribute }) => rows.every(row => has(row, attribute)))
  return shared
    ? {
        kind: 'value',
        rows,
        joins: join,
        isPlural: inner.isPlural,
        isOfVisitors: value.isOfVisitors,
        text: `${value.text}${joins === 'list' ? ', ' : ` ${joins} `}${inner.text}`,
      }
    : undefined
}

/** “under 21 or over 64”, “over 20 and under 30” */
function ranges(
  one: QuantityPhrase,
  joins: string,
  { quantities }: QuantityPhrase,
): QuantityPhrase | undefined {
  const [first, last] = [one.quantities[0], quantities[0]]
  if (!first || !last || one.quantities.length > 1) return undefined
  const measure = first.measure === 'number' ? last.measure : first.measure
  const listing = joins === 'list' && quantities.length > 1 ? 'or' : joins
  const alike = [...one.quantities, ...quantities].map(quantity => ({ ...quantity, measure }))
  const text = `${one.text} ${joins} …`
  if (listing === 'or') return { kind: 'quantity', quantities: alike, text }
  if (joins === 'list' || quantities.length > 1) return undefined
  const bounds = [...first.bounds, ...last.bounds]
  return { kind: 'quantity', quantities: [{ ...first, measure, bounds }], text }
}

/** “the country is Germany”, “the Tour News campaign”: the value is of this attribute. */
function isLed({ relative }: PredicatePhrase): boolean {
  return relative !== undefined && !/^(?:is|are)$/.test(relative)
}

function of(said: PredicatePhrase, { attributes }: FieldPhrase): Phrase | undefined {
  const options = said.options.filter(
    ({ attribute, test }) =>
      attributes.includes(attribute) && test.kind !== 'presence' && test.kind !== 'truth',
  )
  const named = options.map(one => ({ ...one, isNamed: true, cost: Math.min(one.cost, 0.1) }))
  return options.length > 0 ? { ...said, options: named } : undefined
}

function hinted(said: PredicatePhrase, families: readonly string[]): Phrase | undefined {
  if (said.relative) return undefined
  const options = said.options.filter(
    ({ attribute, test }) =>
      test.kind !== 'presence' &&
      families.every(family => attribute.names.some(name => name.includes(family))),
  )
  const likely = options.map(one => ({ ...one, cost: Math.min(one.cost, 0.1) }))
  return options.length > 0 ? { ...said, options: likely } : undefined
}

function isDate({ types, names }: LinkedAttribute): boolean {
  return types.includes('date') || names.some(name => name.includes('date'))
}

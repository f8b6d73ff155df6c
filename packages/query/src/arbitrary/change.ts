import fc, { type Arbitrary } from 'fast-check'
import { parseDate } from '../ast/date.ts'
import type { Query } from '../ast/query.ts'
import { querySchema } from '../schema/query.ts'
import { arbitraryQuery, type Vocabulary } from './query.ts'

export interface Change {
  readonly before: Query
  readonly after: Query
}

/** A query, and the same but for one name, path, value, date or duration, which changes what it means. */
export function arbitraryChange(vocabulary: Vocabulary): Arbitrary<Change> {
  return arbitraryQuery(vocabulary)
    .map(before => ({ before, slots: slotsIn(before, []) }))
    .filter(({ slots }) => slots.length > 0)
    .chain(({ before, slots }) =>
      fc.constantFrom(...slots).chain(slot =>
        replacements(slot, vocabulary)
          .filter(content => !meansTheSame(content, slot.content))
          .map(content => ({ before, after: querySchema.parse(replaced(before, slot.way, content)) })),
      ),
    )
}

/** A place in a query that holds a word of the vocabulary. */
interface Slot {
  readonly way: readonly (string | number)[]
  readonly content: unknown
  readonly kind: 'name' | 'path' | 'text' | 'literal' | 'date' | 'duration'
}

const slotKinds: Record<string, Slot['kind']> = {
  events: 'name',
  exclude: 'name',
  key: 'name',
  path: 'path',
  pattern: 'text',
  value: 'text',
  values: 'literal',
  date: 'date',
  duration: 'duration',
  near: 'duration',
  far: 'duration',
}

function slotsIn(node: unknown, way: Slot['way']): Slot[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, content]) => {
    const here = [...way, key]
    const kind = kindOf(key, node)
    if (!kind) return slotsIn(content, here)
    const isList = Array.isArray(content) && kind !== 'path'
    return isList
      ? content.map((item, index) => ({ way: [...here, index], content: item, kind }))
      : { way: here, content, kind }
  })
}

function kindOf(key: string, node: object): Slot['kind'] | undefined {
  const kind = slotKinds[key]
  const of = 'kind' in node ? node.kind : undefined
  if (key === 'values' && (of === 'contains' || of === 'omits')) return 'text'
  return key === 'value' && of === 'literal' ? 'literal' : kind
}

/** Of a literal only such as may stand in its place: an ordering takes numbers and dates alone. */
function replacements({ kind, content }: Slot, vocabulary: Vocabulary): Arbitrary<unknown> {
  const dates = fc.constantFrom(
    '2026-03-01',
    '2026-03-02',
    '2026-03-01T09:30Z',
    '0100-03-01',
    '2026-03-01 09:30:00.001',
  )
  if (kind === 'date') return dates
  if (kind !== 'literal') return vocabulary[kind]
  if (typeof content === 'number') return vocabulary.number
  if (typeof content === 'boolean') return fc.boolean()
  return parseDate(String(content)) === undefined ? vocabulary.text : dates
}

function meansTheSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string')
    return JSON.stringify(one) === JSON.stringify(other)
  return one === other || (parseDate(one) !== undefined && parseDate(one) === parseDate(other))
}

function replaced(node: unknown, [key, ...way]: Slot['way'], content: unknown): unknown {
  if (key === undefined) return content
  if (Array.isArray(node)) return node.with(Number(key), replaced(node[Number(key)], way, content))
  return { ...Object(node), [key]: replaced(Object(node)[key], way, content) }
}

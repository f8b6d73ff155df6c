import { comparativesAfter, comparativesBefore } from '../lexicon/comparatives.ts'
import { eachWords, habitWords } from '../lexicon/connectives.ts'
import { inOrder } from '../link/name-index.ts'
import { type Quantity, readLength, readQuantity } from '../phrase/quantity.ts'
import { readIdiom } from '../phrase/reading.ts'
import { type Found, idiomIs, type Place, textsOf, typedUpTo } from './place.ts'

/** Whatever says how many, how much, how long and how often. */
export function readAmounts(place: Place): readonly Found[] {
  return [
    ...readQuantities(place),
    ...readDays(place),
    ...readHabit(place),
    ...idiomIs(place, ['only', 'just'], { kind: 'only' }),
    ...idiomIs(place, eachWords, { kind: 'each' }),
    ...comparativesBefore.flatMap(([order, idioms]) =>
      idiomIs(place, idioms, { kind: 'comparative', order }),
    ),
    ...comparativesAfter.flatMap(([order, idioms]) => idiomIs(place, idioms, { kind: 'bound', order })),
  ]
}

function readQuantities(place: Place): readonly Found[] {
  const { tokens, at, workspace } = place
  const found: Found[] = []
  const quantity = readQuantity(tokens, at)
  if (quantity) {
    // “4k” may be a value.
    const isName = workspace.names.values.has(inOrder(textsOf(tokens, at, quantity.end)))
    found.push(quantityTo(place, quantity.end, quantity.value, isName ? 0.5 : 0))
  }
  const length = readLength(tokens, at)
  if (length) found.push(quantityTo(place, length.end, length.value, 0.1))
  return found
}

/** “on 4 days” */
function readDays(place: Place): readonly Found[] {
  const { tokens, at } = place
  const number = tokens[at]?.text === 'on' ? readQuantity(tokens, at + 1) : undefined
  if (!number || !/^days?$/.test(tokens[number.end]?.text ?? '')) return []
  return [quantityTo(place, number.end + 1, { ...number.value, measure: 'days' })]
}

function quantityTo(place: Place, end: number, quantity: Quantity, cost = 0): Found {
  return { end, phrase: { kind: 'quantity', quantities: [quantity], text: typedUpTo(place, end) }, cost }
}

function readHabit(place: Place): readonly Found[] {
  const end = readIdiom(place.tokens, place.at, habitWords)
  return end === undefined ? [] : [{ end, phrase: { kind: 'habit', text: typedUpTo(place, end) } }]
}

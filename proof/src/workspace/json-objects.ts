import fc, { type Arbitrary } from 'fast-check'
import type { Json, JsonObject } from '../call.ts'
import type { Palette } from './palette.ts'

/** Properties, traits or contexts: with some of the keys that `paths` begin with, each with values of its kind. */
export function jsonObjects(palette: Palette): Arbitrary<JsonObject> {
  const awkward = fc.constantFrom(...palette.awkward)
  const mostly = (usual: Arbitrary<Json>) =>
    fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: awkward })

  const text = fc.constantFrom(...palette.texts)
  const date = mostly(fc.constantFrom(...palette.dates))
  const price = mostly(fc.constantFrom(...palette.money))
  const tags = fc.oneof(text, fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 4 }))
  const product = mostly(objectsOf({ sku: fc.constantFrom('a', 'b', 'B', 1, '1', null), price, tags }, 4))
  const products = fc.array(product, { maxLength: 3 })
  const geo = mostly(objectsOf({ lat: fc.constantFrom(52.5, '52.5', null, [1, 2]) }, 1))

  return objectsOf(
    {
      plan: mostly(text),
      n: fc.oneof(fc.integer({ min: -2, max: 5 }), awkward),
      price,
      huge: fc.constantFrom(...palette.extremes),
      at: date,
      born: date,
      far: fc.constantFrom(...palette.farDates),
      tags: mostly(tags),
      a: mostly(objectsOf({ b: awkward, 'a.b': awkward }, 2)),
      'a.b': awkward,
      address: mostly(objectsOf({ city: text, geo }, 3)),
      products: mostly(fc.oneof(products, fc.array(products, { maxLength: 2 }), product)),
      constructor: awkward,
    },
    8,
  )
}

/** Objects with a few of the keys, in any order. */
function objectsOf(values: Readonly<Record<string, Arbitrary<Json>>>, most: number): Arbitrary<JsonObject> {
  const entry = fc.oneof(...Object.entries(values).map(([key, value]) => fc.tuple(fc.constant(key), value)))
  return fc.array(entry, { maxLength: most, size: 'max' }).map(entries => Object.fromEntries(entries))
}

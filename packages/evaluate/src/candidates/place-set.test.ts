import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PlaceSet } from './place-set.ts'

function placesOf(set: PlaceSet): number[] {
  const places: number[] = []
  set.forEach(place => {
    places.push(place)
  })
  return places
}

it('gives back each place once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 })), added => {
      const set = new PlaceSet(100)
      for (const place of added) set.add(place)
      const copy = new PlaceSet(100)
      copy.add(50)
      copy.copy(set)
      expect(placesOf(copy)).toEqual([...new Set(added)].sort((a, b) => a - b))
    }),
  )
})

it('may be of nothing', () => {
  expect(placesOf(new PlaceSet(0))).toEqual([])
})

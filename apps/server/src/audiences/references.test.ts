import { expect, test } from 'vitest'
import { requireSoundReferences, reversed } from './references.ts'

const references = new Map([
  ['vip', ['buyers']],
  ['buyers', []],
  ['lapsed', ['vip', 'buyers']],
])

test('who refers to an audience', () => {
  expect(reversed(references)).toEqual(
    new Map([
      ['vip', ['lapsed']],
      ['buyers', ['vip', 'lapsed']],
      ['lapsed', []],
    ]),
  )
})

test('references that lead on to the end are sound', () => {
  for (const key of references.keys()) expect(() => requireSoundReferences(key, references)).not.toThrow()
})

test('an audience that is not there', () => {
  expect(() => requireSoundReferences('new', new Map([...references, ['new', ['gone']]]))).toThrow(
    'There is no audience “gone”.',
  )
})

test.each([
  ['buyers', ['buyers'], 'buyers → buyers'],
  ['buyers', ['vip'], 'buyers → vip → buyers'],
  ['buyers', ['lapsed'], 'buyers → lapsed → buyers'],
])('%s that refers to %s', (key, uses, path) => {
  expect(() => requireSoundReferences(key, new Map([...references, [key, uses]]))).toThrow(path)
})

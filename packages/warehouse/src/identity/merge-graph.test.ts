import { expect, test } from 'vitest'
import { MergeGraph } from './merge-graph.ts'

test('a visitor who identifies becomes part of the user', () => {
  const graph = new MergeGraph([])
  graph.merge('visitor', 'user')
  expect(graph.root('visitor')).toBe('user')
  expect(graph.changes()).toEqual([['visitor', 'user']])
})

test('what was merged into a profile follows it into another', () => {
  const graph = new MergeGraph([['visitor', 'old user']])
  graph.merge('old user', 'new user')
  expect(graph.root('visitor')).toBe('new user')
  expect(new Map(graph.changes())).toEqual(
    new Map([
      ['visitor', 'new user'],
      ['old user', 'new user'],
    ]),
  )
})

test('profiles that are one already change nothing', () => {
  const graph = new MergeGraph([
    ['a', 'c'],
    ['b', 'c'],
  ])
  graph.merge('a', 'b')
  expect(graph.changes()).toEqual([])
})

test('a loop of aliases ends in one root', () => {
  const graph = new MergeGraph([])
  graph.merge('a', 'b')
  graph.merge('b', 'a')
  expect(graph.root('a')).toBe(graph.root('b'))
  expect(graph.isMerged(graph.root('a'))).toBe(false)
})

test('a name that would join a thousand profiles joins no more', () => {
  const graph = new MergeGraph(Array.from({ length: 999 }, (_, n) => [`visitor ${n}`, 'shared'] as const))
  graph.merge('one more', 'shared')
  expect(graph.root('one more')).toBe('one more')
})

test('merges that lead from one to the next are mended', () => {
  const graph = new MergeGraph([
    ['visitor', 'user'],
    ['user', 'new name'],
    ['new name', 'newest name'],
  ])
  expect(['visitor', 'user', 'new name'].map(profile => graph.root(profile))).toEqual(
    Array(3).fill('newest name'),
  )
  expect(graph.changes()).toEqual([
    ['visitor', 'newest name'],
    ['user', 'newest name'],
  ])
})

test('merges that lead in a ring are mended, and have one root', () => {
  const graph = new MergeGraph([
    ['visitor', 'b'],
    ['b', 'a'],
    ['a', 'b'],
  ])
  expect(['visitor', 'a', 'b'].map(profile => graph.root(profile))).toEqual(['a', 'a', 'a'])
  expect(graph.isMerged('a')).toBe(false)
  graph.merge('a', 'c')
  expect(['visitor', 'a', 'b'].map(profile => graph.root(profile))).toEqual(['c', 'c', 'c'])
})

import { expect, it } from 'vitest'
import { drop } from './drop.ts'

const letters = [...'abcdefghij']

it('drops what is not needed, and keeps the order', async () => {
  const needed = ['b', 'g', 'h']
  const kept = await drop(letters, async items => needed.every(letter => items.includes(letter)))
  expect(kept).toEqual(needed)
})

it('drops everything that can go', async () => {
  expect(await drop(letters, async () => true)).toEqual([])
  expect(await drop(letters, async () => false)).toEqual(letters)
  expect(await drop([], async () => true)).toEqual([])
})

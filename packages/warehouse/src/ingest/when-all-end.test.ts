import { expect, test } from 'vitest'
import { whenAllEnd } from './when-all-end.ts'

test('a failure is told only when nothing is under way any more', async () => {
  let isDone = false
  const slow = new Promise<void>(resolve => {
    setTimeout(() => {
      isDone = true
      resolve()
    }, 5)
  })
  await expect(whenAllEnd([Promise.reject(new Error('refused')), slow])).rejects.toThrow('refused')
  expect(isDone).toBe(true)
})

test('where none fails there is nothing to tell', async () => {
  await expect(whenAllEnd([Promise.resolve(1), Promise.resolve(2)])).resolves.toBeUndefined()
})

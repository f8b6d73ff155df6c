import { expect, test } from 'vitest'
import { AddressGuard } from './address-guard.ts'

const names: Readonly<Record<string, readonly string[]>> = {
  'public.example': ['93.184.215.14', '2600::1'],
  'inside.example': ['10.0.0.5'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
}

async function resolve(name: string): Promise<readonly string[]> {
  const found = names[name]
  if (!found) throw new Error('ENOTFOUND')
  return found
}

const guard = new AddressGuard(false, resolve)
const lenient = new AddressGuard(true, resolve)

test('a name is as good as the worst of its addresses', async () => {
  expect(await guard.check('public.example')).toEqual(names['public.example'])
  await expect(guard.check('inside.example')).rejects.toThrow('inside.example leads to 10.0.0.5')
  await expect(guard.check('both.example')).rejects.toThrow('both.example leads to 127.0.0.1')
  expect(await lenient.check('inside.example')).toEqual(['10.0.0.5'])
})

test('an address is judged as it is', async () => {
  expect(await guard.check('8.8.8.8')).toEqual(['8.8.8.8'])
  await expect(guard.check('127.0.0.1')).rejects.toThrow('127.0.0.1 is no address')
  await expect(guard.check('[::1]')).rejects.toThrow('::1 is no address')
  expect(await lenient.check('[::1]')).toEqual(['::1'])
})

test('a name that nobody knows leads nowhere', async () => {
  await expect(guard.check('nowhere.example')).rejects.toThrow('nowhere.example is not known')
})

const lookup = (host: string, options: { all?: boolean; family?: number }) =>
  new Promise((resolve, reject) =>
    guard.lookup(host, options, (error, address, family) =>
      error ? reject(error) : resolve(family === undefined ? address : { address, family }),
    ),
  )

test('whoever connects is told the checked addresses', async () => {
  expect(await lookup('public.example', { all: true })).toEqual([
    { address: '93.184.215.14', family: 4 },
    { address: '2600::1', family: 6 },
  ])
  expect(await lookup('public.example', { family: 6 })).toEqual({ address: '2600::1', family: 6 })
  await expect(lookup('both.example', { all: true })).rejects.toThrow('both.example leads to 127.0.0.1')
})

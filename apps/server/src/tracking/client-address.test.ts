import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const ip = '203.0.113.7'
const origin = 'https://shop.example'

test('a browser’s address is the visitor’s', () => {
  expect(clientAddress({ headers: { origin }, ip }, [])).toBe(ip)
})

test('a server’s is not', () => {
  expect(clientAddress({ headers: {}, ip }, [])).toBeUndefined()
})

test.each(['x-forwarded-for', 'forwarded'])(
  'nor is that of a proxy nobody trusts, which sends %s',
  header => {
    const headers = { origin, [header]: '198.51.100.1' }
    expect(clientAddress({ headers, ip }, [])).toBeUndefined()
    expect(clientAddress({ headers, ip }, ['10.0.0.0/8'])).toBe(ip)
  },
)

test('a proxy that is trusted says whose browser it was, and nobody else does', async () => {
  const trustedProxies = ['10.0.0.0/8']
  const app = Fastify({ trustProxy: trustedProxies })
  app.post('/', async request => ({ address: clientAddress(request, trustedProxies) }))
  const addressFrom = async (remoteAddress: string) => {
    const headers = { origin, 'x-forwarded-for': `198.51.100.66, ${ip}` }
    return (await app.inject({ method: 'POST', url: '/', remoteAddress, headers })).json().address
  }
  expect(await addressFrom('10.0.0.1')).toBe(ip)
  expect(await addressFrom('192.0.2.9')).toBe('192.0.2.9')
})

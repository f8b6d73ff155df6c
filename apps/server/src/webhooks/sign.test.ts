import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { makeSecret } from './make-secret.ts'
import { sign } from './sign.ts'

const message = { id: 'msg_1', body: '{"name":"Zoë"}' }

test('the convention’s own library verifies a message by each of the secrets, and by no other', () => {
  const [old, current] = [makeSecret(), makeSecret()]
  const headers = sign(message, new Date(), [current, old])
  for (const secret of [old, current])
    expect(new Webhook(secret).verify(message.body, headers)).toEqual({ name: 'Zoë' })
  expect(() => new Webhook(makeSecret()).verify(message.body, headers)).toThrow()
  expect(() => new Webhook(current).verify('{"name":"Zoe"}', headers)).toThrow()
  expect(() => new Webhook(current).verify(message.body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
})

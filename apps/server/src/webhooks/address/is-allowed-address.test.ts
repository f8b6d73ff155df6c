import { expect, test } from 'vitest'
import { isAllowedAddress } from './is-allowed-address.ts'

test.each(['8.8.8.8', '93.184.215.14', '2600::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
  '%s is public',
  address => {
    expect(isAllowedAddress(address, false)).toBe(true)
    expect(isAllowedAddress(address, true)).toBe(true)
  },
)

test.each([
  '127.0.0.1',
  '127.255.0.3',
  '::1',
  '10.0.0.1',
  '172.16.3.4',
  '192.168.1.1',
  '100.64.0.1',
  '100.100.100.200',
  'fd00:ec2::254',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::127.0.0.1',
  '64:ff9b::127.0.0.1',
])('%s is private', address => {
  expect(isAllowedAddress(address, false)).toBe(false)
  expect(isAllowedAddress(address, true)).toBe(true)
})

test.each([
  '0.0.0.0',
  '::',
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::7f00:1',
  'fe80::1',
  'fe80::1%eth0',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  'ff02::1',
  'fec0::1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  '100::1',
  '4000::1',
  'localhost',
  '',
])('“%s” is never allowed', address => {
  expect(isAllowedAddress(address, false)).toBe(false)
  expect(isAllowedAddress(address, true)).toBe(false)
})

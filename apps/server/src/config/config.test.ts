import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('an empty environment is a server for this machine alone, with the demo', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    demo: true,
    plan: 'fixed',
    lookbackDays: 1095,
    trustedProxies: [],
    secret: undefined,
    webhookPrivate: false,
    ai: undefined,
  })
})

test('proxies are trusted by address or range', () => {
  expect(readConfig({ MUSTER_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' })).toMatchObject({
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
  })
})

test('an empty setting is no setting', () => {
  expect(readConfig({ PORT: '', MUSTER_CLICKHOUSE_URL: '' })).toMatchObject({
    port: 3000,
    clickhouseUrl: undefined,
  })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number.'],
  [{ PORT: '70000' }, 'PORT must be at most 65535.'],
  [{ MUSTER_DEMO: 'no' }, 'MUSTER_DEMO must be 0 or 1.'],
  [{ MUSTER_PLAN: 'free' }, 'MUSTER_PLAN must be fixed or flex.'],
  [{ MUSTER_LOOKBACK_DAYS: '0' }, 'MUSTER_LOOKBACK_DAYS must be at least 1.'],
  [{ MUSTER_CLICKHOUSE_URL: 'localhost:8123' }, 'MUSTER_CLICKHOUSE_URL must be an http or https URL.'],
  [{ MUSTER_POSTGRES_URL: 'http://localhost' }, 'MUSTER_POSTGRES_URL must be a postgres:// URL.'],
  [{ MUSTER_API_KEY: 'short' }, 'MUSTER_API_KEY must have at least 16 characters.'],
  [{ MUSTER_SECRET: 'short' }, 'MUSTER_SECRET must have at least 32 characters.'],
  [{ MUSTER_WEBHOOK_PRIVATE: 'yes' }, 'MUSTER_WEBHOOK_PRIVATE must be 0 or 1.'],
])('%j stops the start with one sentence', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(expect.objectContaining({ name: 'ConfigError', message }))
})

test.each(['1', 'true', 'proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.1,'])(
  '%j is no list of proxies',
  list => {
    expect(() => readConfig({ MUSTER_TRUST_PROXY: list })).toThrow(
      'MUSTER_TRUST_PROXY must be IP addresses or ranges such as 10.0.0.0/8, separated by commas.',
    )
  },
)

import { resolve } from 'node:path'
import { zonedTime } from '@muster/query'
import { z } from 'zod'
import { type AiConfig, aiSettings, readAiConfig } from './ai-config.ts'
import { ConfigError } from './config-error.ts'

const key = z
  .string()
  .min(16, 'must have at least 16 characters')
  .max(200)
  .regex(/^[\x21-\x39\x3b-\x7e]+$/, 'may hold letters, digits and signs, but no spaces and no colon')
const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number)
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
/** Everybody is no range of proxies. */
const isNetwork = (item: string) => network.safeParse(item).success && !item.endsWith('/0')
const networks = z
  .string()
  .transform(list => list.split(',').map(item => item.trim()))
  .refine(
    list => list.every(isNetwork),
    'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas',
  )

function isZone(name: string): boolean {
  return zonedTime(0, name) !== undefined
}

/** Every setting, read from the environment and nowhere else. */
const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber.pipe(z.number().max(65_535, 'must be at most 65535')).default(3000),
  MUSTER_DATA: z.string().min(1).default('./data'),
  MUSTER_CLICKHOUSE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  MUSTER_POSTGRES_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional(),
  MUSTER_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  MUSTER_API_KEY: key.optional(),
  MUSTER_WRITE_KEY: key.optional(),
  MUSTER_PLAN: z.enum(['fixed', 'flex'], 'must be fixed or flex').default('fixed'),
  MUSTER_LOOKBACK_DAYS: wholeNumber.pipe(z.number().min(1, 'must be at least 1')).default(1095),
  MUSTER_TIMEZONE: z.string().refine(isZone, 'must be an IANA time zone such as Europe/Amsterdam').optional(),
  MUSTER_AUDIT_HOURS: wholeNumber.pipe(z.number().min(1, 'must be at least 1')).default(24),
  MUSTER_RATE_LIMIT: wholeNumber.pipe(z.number().min(1, 'must be at least 1')).default(1000),
  MUSTER_TRUST_PROXY: networks.default([]),
  MUSTER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  MUSTER_WEBHOOK_PRIVATE: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  ...aiSettings,
  MUSTER_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    )
    .default('info'),
})

export interface Config {
  readonly host: string
  readonly port: number
  /** The data folder of the embedded engines, absolute. */
  readonly dataFolder: string
  /** Servers to use instead of the embedded engines. */
  readonly clickhouseUrl: string | undefined
  readonly postgresUrl: string | undefined
  /** Whether the first workspace is `demo`, with sample data, or an empty `default`. */
  readonly demo: boolean
  /** Keys that the first workspace must know. */
  readonly apiKey: string | undefined
  readonly writeKey: string | undefined
  readonly plan: 'fixed' | 'flex'
  /** How far back a query may look. */
  readonly lookbackDays: number
  /** The first workspace's time zone, where it is to be set: for calendar periods and the time of day. */
  readonly timezone: string | undefined
  /** How often all audiences are worked out anew, to see whether anything was missed. */
  readonly auditHours: number
  /** How many tracking requests one write key may make in a second. */
  readonly rateLimit: number
  /** The proxies in front, whose word for where a request comes from is taken: addresses and ranges. */
  readonly trustedProxies: readonly string[]
  /** What the secrets of webhooks are sealed with, where it is not a file in the data folder. */
  readonly secret: string | undefined
  /** Whether webhooks may go to private and loopback addresses. */
  readonly webhookPrivate: boolean
  /** The language model, if one is to be asked. */
  readonly ai: AiConfig | undefined
  readonly logLevel: string
}

/** Reads and validates every setting. Throws `ConfigError`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = environmentSchema.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new ConfigError(`${issue?.path.join('.')} ${issue?.message}.`)
  }
  const settings = read.data
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataFolder: resolve(settings.MUSTER_DATA),
    clickhouseUrl: settings.MUSTER_CLICKHOUSE_URL,
    postgresUrl: settings.MUSTER_POSTGRES_URL,
    demo: settings.MUSTER_DEMO === '1',
    apiKey: settings.MUSTER_API_KEY,
    writeKey: settings.MUSTER_WRITE_KEY,
    plan: settings.MUSTER_PLAN,
    lookbackDays: settings.MUSTER_LOOKBACK_DAYS,
    timezone: settings.MUSTER_TIMEZONE,
    auditHours: settings.MUSTER_AUDIT_HOURS,
    rateLimit: settings.MUSTER_RATE_LIMIT,
    trustedProxies: settings.MUSTER_TRUST_PROXY,
    secret: settings.MUSTER_SECRET,
    webhookPrivate: settings.MUSTER_WEBHOOK_PRIVATE === '1',
    ai: readAiConfig(settings),
    logLevel: settings.MUSTER_LOG_LEVEL,
  }
}

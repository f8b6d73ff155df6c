import { z } from 'zod'
import { webhookFormats } from '../webhooks/formats/make-body.ts'
import { textSchema } from './schemas.ts'

const urlSchema = textSchema
  .max(2_000)
  .refine(isWebAddress, 'must be an http or https URL without a user name or password')
  .describe('where messages are posted to: no private address, unless the operator allows it')

const audiencesSchema = z
  .union(
    [z.literal('all'), z.array(z.string().max(100)).min(1).max(1_000)],
    'must be “all” or a list of keys',
  )
  .describe('of which audiences it is told: all, or those of these keys')

const formatSchema = z
  .enum(webhookFormats)
  .describe('the form of a message: Muster’s own, or a batch of Segment’s calls')

const settings = {
  url: urlSchema,
  audiences: audiencesSchema,
  format: formatSchema,
  enabled: z.boolean(),
  description: textSchema.max(2_000),
}

export const webhookSettingsSchema = z.object({
  ...settings,
  audiences: audiencesSchema.default('all'),
  format: formatSchema.default('muster'),
  enabled: settings.enabled.default(true),
  description: settings.description.default(''),
})

export const webhookChangesSchema = z.object(settings).partial()

export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  audiences: z.union([z.literal('all'), z.array(z.string()).readonly()]),
  format: z.enum(webhookFormats),
  description: z.string(),
  enabled: z.boolean(),
  disabled_at: z.string().nullable(),
  disabled_by: z.enum(['editor', 'receiver']).nullable().describe('“receiver” where it answered 410, Gone'),
  created_at: z.string(),
  updated_at: z.string(),
})

const status = z.number().int().nullable().describe('the HTTP status; null where nothing was answered')
const error = z.string().nullable().describe('why nothing was answered')

export const testAnswerSchema = z.object({
  status,
  error,
  answer: z.string().describe('the beginning of what was answered'),
  duration_ms: z.number().int(),
})

export const deliverySchema = z.object({
  id: z.string().describe('the message’s id, as in its header webhook-id'),
  at: z.string(),
  transitions: z.number().int(),
  outcome: z
    .enum(['delivered', 'failed', 'dead', 'gone'])
    .describe('“failed” is tried again, “dead” was the last try, “gone” disabled the webhook'),
  status,
  error,
  duration_ms: z.number().int(),
})

export const deadLetterSchema = z.object({
  id: z.string().describe('the message’s id, which stays the same when it is sent again'),
  transitions: z.number().int(),
  created_at: z.string(),
  tries: z.number().int(),
  last_tried_at: z.string().nullable(),
  last_status: status,
  last_error: error,
  last_answer: z.string().nullable().describe('the beginning of what was answered'),
})

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

import { randomUUID } from 'node:crypto'
import { parseDate } from '@muster/query'
import { type Locate, visitorAttributes } from '@muster/visitor'
import { type Call, type CallType, callTypes, isNobody, type JsonObject } from '@muster/warehouse'
import { correctedTime } from './corrected-time.ts'

/** What a call is read for. */
export interface CallContext {
  readonly workspace: string
  readonly source: string
  readonly receivedAt: number
  /** The type, where the address says it. */
  readonly type?: CallType | undefined
  /** When the client says that it sent the batch. */
  readonly sentAt?: unknown
  /** The visitor's IP address, where the request came from the visitor. */
  readonly clientAddress?: string | undefined
  readonly locate?: Locate | undefined
}

const longestId = 1_000
const longestName = 200
const earliest = Date.UTC(1900, 0, 1)
const latest = Date.UTC(2200, 0, 1)

/** One message of a tracking SDK as a call; or, as text, what is wrong with it and what to do. */
export function readCall(message: unknown, context: CallContext): Call | string {
  try {
    return toCall(message, context)
  } catch (error) {
    if (error instanceof Mistake) return error.message
    throw error
  }
}

class Mistake extends Error {}

function toCall(message: unknown, context: CallContext): Call {
  if (!isObject(message)) throw new Mistake('A call must be a JSON object.')
  const type = readType(context.type ?? message.type)
  const { userId, anonymousId } = readIdentity(message)
  const properties = readProperties(type, message)
  const sent = readObject(message, 'context')
  return {
    workspace: context.workspace,
    source: context.source,
    type,
    messageId: readId(message, 'messageId') ?? randomUUID(),
    userId,
    anonymousId,
    previousId: type === 'alias' ? readPreviousId(message) : undefined,
    groupId: type === 'group' ? readGroupId(message) : undefined,
    name: readName(type, message),
    time: readTime(message, context),
    receivedAt: context.receivedAt,
    properties,
    context: sent,
    visitor: visitorAttributes(withAddress(sent, context.clientAddress), {
      properties: type === 'page' ? properties : undefined,
      locate: context.locate,
    }),
  }
}

function withAddress(sent: JsonObject, address: string | undefined): JsonObject {
  return address === undefined || sent.ip ? sent : { ...sent, ip: address }
}

function readType(type: unknown): CallType {
  const known = callTypes.find(known => known === type)
  if (!known) throw new Mistake(`type must be one of ${callTypes.join(', ')}.`)
  return known
}

function readIdentity(message: JsonObject) {
  const userId = readId(message, 'userId')
  const anonymousId = readId(message, 'anonymousId')
  if (userId === undefined && anonymousId === undefined)
    throw new Mistake('A call needs a userId or an anonymousId; this one has neither.')
  if ([userId, anonymousId].every(id => id === undefined || isNobody(id)))
    throw new Mistake(
      `“${userId ?? anonymousId}” is nobody’s id, but what is sent when nobody is known; send a real userId or anonymousId.`,
    )
  return { userId, anonymousId }
}

function readPreviousId(message: JsonObject): string {
  const previousId = readId(message, 'previousId')
  if (previousId === undefined) throw new Mistake('An alias needs a previousId.')
  return previousId
}

function readGroupId(message: JsonObject): string {
  const groupId = readId(message, 'groupId')
  if (groupId === undefined) throw new Mistake('A group needs a groupId.')
  if (isNobody(groupId))
    throw new Mistake(
      `“${groupId}” is no group’s id, but what is sent when none is known; send a real groupId.`,
    )
  return groupId
}

/** Ids may come as numbers. */
function readId(message: JsonObject, field: string): string | undefined {
  const value = message[field]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string' && typeof value !== 'number') throw new Mistake(`${field} must be a string.`)
  const id = String(value).toWellFormed()
  if (id.length > longestId) throw new Mistake(`${field} is longer than ${longestId} characters.`)
  return id
}

/** A page or screen is an event of a fixed name, and its own name one of its properties. */
function readName(type: CallType, message: JsonObject): string {
  if (type === 'page') return 'Page Viewed'
  if (type === 'screen') return 'Screen Viewed'
  if (type !== 'track') return ''
  const { event } = message
  if (typeof event !== 'string' || event.trim() === '')
    throw new Mistake('A track needs the name of its event in “event”.')
  if (event.length > longestName)
    throw new Mistake(`The event’s name is longer than ${longestName} characters.`)
  return event.toWellFormed()
}

function readProperties(type: CallType, message: JsonObject): JsonObject {
  if (type === 'identify' || type === 'group') return readObject(message, 'traits')
  const properties = readObject(message, 'properties')
  const isView = type === 'page' || type === 'screen'
  return isView && typeof message.name === 'string' ? { ...properties, name: message.name } : properties
}

function readObject(message: JsonObject, field: string): JsonObject {
  const value = message[field]
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw new Mistake(`${field} must be a JSON object.`)
  return value
}

function readTime(message: JsonObject, { sentAt, receivedAt }: CallContext): number {
  const time = correctedTime({
    original: readInstant(message, 'originalTimestamp') ?? readInstant(message, 'timestamp'),
    sentAt: readInstant(message, 'sentAt') ?? readInstant({ sentAt }, 'sentAt'),
    receivedAt,
  })
  if (!(time >= earliest && time < latest))
    throw new Mistake('timestamp must be between the years 1900 and 2200.')
  return time
}

function readInstant(message: JsonObject, field: string): number | undefined {
  const value = message[field]
  if (value === undefined || value === null) return undefined
  const time = typeof value === 'number' ? value : typeof value === 'string' ? parseDate(value) : undefined
  if (time === undefined || !Number.isFinite(time))
    throw new Mistake(`${field} must be an ISO 8601 time, such as 2026-03-01T09:30:00Z.`)
  return Math.round(time)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { parse, type Query } from '@muster/query'
import { expect, it } from 'vitest'
import type { Call, JsonObject } from '../call.ts'
import { membersOf } from '../oracle/members.ts'

/** The `now` of every query, unless a test says otherwise: a Wednesday. */
export const now = Date.parse('2026-07-15T12:00:00.000Z')

/** What somebody did, before it is known who. */
export type Deed = Omit<Call, 'messageId'> & { readonly messageId?: string }

/** What each user did, by user id; the order of the deeds is that of their arrival. */
export type People = Readonly<Record<string, readonly Deed[]>>

export interface Circumstances {
  readonly now?: number
  readonly zone?: string
  /** The text of each audience's query, by key. */
  readonly audiences?: Readonly<Record<string, string>>
}

/** An event. The time is in Unix milliseconds, an hour ago where none is given. */
export function did(name: string, properties: JsonObject = {}, time = ago({ hours: 1 })): Deed {
  return { ...blank, type: 'track', name, properties, time }
}

/** An identify call. */
export function has(traits: JsonObject, time = ago({ hours: 1 })): Deed {
  return { ...blank, type: 'identify', properties: traits, time }
}

/** A page call that tells something of the visitor. */
export function visited(visitor: Call['visitor'] = {}, time = ago({ hours: 1 })): Deed {
  return { ...blank, type: 'page', name: 'Page Viewed', visitor, time }
}

/** A group call: whoever makes it belongs to the account. */
export function joined(groupId: string, traits: JsonObject = {}, time = ago({ hours: 1 })): Deed {
  return { ...blank, type: 'group', groupId, properties: traits, time }
}

/** So long before `now`. */
export function ago({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }): number {
  return now - ((days * 24 + hours) * 60 + minutes) * 60_000 - milliseconds
}

/** The calls that people make, and others whose deeds say themselves who did them. */
export function callsOf(people: People, others: readonly Deed[] = []): Call[] {
  const deeds = Object.entries(people).flatMap(([userId, own]) => own.map(deed => ({ userId, ...deed })))
  return [...deeds, ...others].map((deed, place) => ({ messageId: `message ${place}`, ...deed }))
}

/** Whom the oracle finds for a query's text: a profile by its first identifier, an account by its group id. */
export function find(text: string, calls: readonly Call[], circumstances: Circumstances = {}): string[] {
  const { audiences = {}, zone = 'UTC' } = circumstances
  const queries = Object.entries(audiences).map(([key, query]): [string, Query] => [key, parse(query)])
  const workspace = { calls, audiences: new Map(queries), now: circumstances.now ?? now, zone }
  return membersOf(parse(text), workspace).map(firstIdentifier).sort()
}

/** A test for each query, that just these people, or accounts, are its answer. */
export function answers(
  people: People,
  table: readonly (readonly [query: string, members: readonly string[]])[],
  circumstances?: Circumstances,
): void {
  it.each(table)('%s', (query, members) => {
    expect(find(query, callsOf(people), circumstances)).toEqual([...members].sort())
  })
}

function firstIdentifier(name: string): string {
  return name.startsWith('[[') ? JSON.parse(name)[0][1] : name
}

const blank = { name: '', source: 'web', properties: {}, context: {}, visitor: {} }

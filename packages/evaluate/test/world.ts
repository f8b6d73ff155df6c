import { parse, type Query } from '@muster/query'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { type Activity, compile, type JsonObject, type Subject } from '../src/index.ts'

/** The `now` of every query, unless a test says otherwise: a Wednesday. */
export const now = '2026-07-15T12:00:00.000Z'

export type People = Readonly<Record<string, Subject>>

/** A query's text, and the people for whom it holds. */
export type Answer = readonly [query: string, people: readonly string[]]

interface Circumstances {
  readonly at?: string
  readonly zone?: string
  readonly audiences?: Readonly<Record<string, string>>
}

let messages = 0

/** An event, by default an hour before `now`. */
export function did(
  name: string,
  properties: JsonObject = {},
  time = ago({ hours: 1 }),
  others: Partial<Activity> = {},
): Activity {
  return {
    name,
    properties,
    time: Date.parse(time),
    messageId: `message ${String(messages++).padStart(6, '0')}`,
    source: 'web',
    context: {},
    visitor: {},
    ...others,
  }
}

/** Someone who did these things, in the order of time. */
export function who(...activity: readonly Activity[]): Subject {
  return { activity: activity.toSorted((a, b) => a.time - b.time || (a.messageId < b.messageId ? -1 : 1)) }
}

/** So long before `now`, in ISO 8601. */
export function ago({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }): string {
  const minutesBack = (days * 24 + hours) * 60 + minutes
  return new Date(Date.parse(now) - minutesBack * 60_000 - milliseconds).toISOString()
}

/** The names of the people for whom a query holds, in their order. */
export function members(
  people: People,
  query: string,
  { at = now, audiences = {}, zone = 'UTC' }: Circumstances = {},
): string[] {
  const compiled = compile(parse(query), {
    zone,
    regex: RE2JS.compile,
    audiences: new Map(Object.entries(audiences).map(([key, text]): [string, Query] => [key, parse(text)])),
  })
  return Object.keys(people).filter(name => compiled.matches(people[name] ?? {}, Date.parse(at)))
}

/** A test for each query, that just these people are its answer. */
export function answers(people: People, table: readonly Answer[], circumstances?: Circumstances): void {
  test.each(table)('%s', (query, expected) => {
    expect(members(people, query, circumstances).sort()).toEqual([...expected].sort())
  })
}

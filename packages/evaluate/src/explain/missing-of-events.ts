import { type Aggregate, type EventValue, printPath } from '@muster/query'
import type { Compiler } from '../compiler.ts'
import type { Evaluation } from '../evaluation.ts'
import { eachValue, type Plain } from '../events/each-value.ts'
import type { Span } from '../events/span.ts'
import { streamOf } from '../events/stream.ts'
import { numberOf } from '../value/number-of.ts'
import { distanceWords, figure, quoted } from './english.ts'
import { eventNoun, isTime, windowWords } from './event-words.ts'

/** That there are no events for an aggregate, or that those there are lack what it is made of. */
export function missingOfEvents(
  aggregate: Aggregate,
  evaluation: Evaluation,
  compiler: Compiler,
): string | undefined {
  const events = compiler.stream(streamOf(aggregate))(evaluation)
  return events.length > 0 ? missingValues(aggregate, events) : missingEvents(aggregate, evaluation, compiler)
}

function missingEvents({ events, filters }: Aggregate, evaluation: Evaluation, compiler: Compiler): string {
  const inWindow = { events, filters: filters.filter(isTime) }
  const atAnyTime = { events, filters: filters.filter(filter => !isTime(filter)) }
  const window = windowWords(filters)
  const others = compiler.stream(inWindow)(evaluation).length
  const last = lastOf(compiler.stream(atAnyTime)(evaluation))
  const ago = last && `${distanceWords(evaluation.now - last.time)} ago`
  if (others === 0)
    return `There is no ${eventNoun(atAnyTime)}${window}.${ago ? ` The last one was ${ago}.` : ''}`
  const noun = `${eventNoun(inWindow)}${others === 1 ? '' : 's'}${window}`
  const none =
    others === 1 ? `The one ${noun} does not match.` : `None of the ${figure(others)} ${noun} matches.`
  return `${none}${ago ? ` The last that did was ${ago}.` : ''}`
}

function missingValues({ reducer }: Aggregate, events: Span): string | undefined {
  switch (reducer.kind) {
    case 'count':
    case 'count_days':
      return undefined
    case 'sum':
    case 'avg':
      return missingNumber(reducer.of, events)
    case 'max':
    case 'min':
      return reducer.as === 'number' ? missingNumber(reducer.of, events) : missingValue(reducer.of, events)
    case 'mode':
      return missingValue(reducer.of, events) ?? missingMode(reducer.of, reducer.atLeast, events)
    default:
      return missingValue(reducer.of, events)
  }
}

function missingNumber(of: EventValue, events: Span): string | undefined {
  const numbers = valuesOf(of, events).filter(value => !Number.isNaN(numberOf(value)))
  return numbers.length > 0 ? undefined : noneHas('number', of, events)
}

function missingValue(of: EventValue, events: Span): string | undefined {
  return valuesOf(of, events).length > 0 ? undefined : noneHas('value', of, events)
}

function missingMode(of: EventValue, atLeast: number, events: Span): string | undefined {
  const counts = new Map<Plain, number>()
  for (const value of valuesOf(of, events)) counts.set(value, (counts.get(value) ?? 0) + 1)
  if ([...counts.values()].some(count => count >= atLeast)) return undefined
  return `No value under ${pathWords(of)} occurs ${figure(atLeast)} times.`
}

function noneHas(what: string, of: EventValue, { length }: Span): string {
  const which = length === 1 ? 'The one event has no' : `None of the ${figure(length)} events has a`
  return `${which} ${what} under ${pathWords(of)}.`
}

function pathWords({ path }: EventValue): string {
  return quoted(printPath(path))
}

function valuesOf(of: EventValue, events: Span): Plain[] {
  const values: Plain[] = []
  eachValue(of)(events, value => values.push(value))
  return values
}

function lastOf({ events, from, to }: Span) {
  return to > from ? events[to - 1] : undefined
}

import type { Call } from '../call.ts'

/** Calls that are like this one, but say one thing less. */
export function simplerCalls(call: Call): Call[] {
  return [
    ...without(call.properties).map(properties => ({ ...call, properties })),
    ...without(call.context).map(context => ({ ...call, context })),
    ...without(call.visitor).map(visitor => ({ ...call, visitor })),
  ]
}

/** All of an object left out, and each of its keys in turn. */
function without<Value>(object: Readonly<Record<string, Value>>): Record<string, Value>[] {
  const entries = Object.entries(object)
  if (entries.length === 0) return []
  return [{}, ...entries.map((_, place) => Object.fromEntries(entries.toSpliced(place, 1)))]
}

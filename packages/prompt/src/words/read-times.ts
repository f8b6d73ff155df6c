import { againWords } from '../lexicon/connectives.ts'
import { monthOf } from '../lexicon/months.ts'
import { readDuration } from '../phrase/duration.ts'
import { readWindow } from '../phrase/window/read-window.ts'
import { type Found, idiomIs, type Place } from './place.ts'

/** Whatever says when. */
export function readTimes(place: Place): readonly Found[] {
  return [
    ...readWindows(place),
    ...idiomIs(place, againWords, { kind: 'window', window: { kind: 'again' }, assumptions: [] }),
    ...readBareDuration(place),
    ...readMonth(place),
  ]
}

/** “for a year”, of a date, is as long ago. */
function readWindows({ tokens, at, now }: Place): readonly Found[] {
  const reading = readWindow(tokens, at, now)
  if (!reading) return []
  const { end, value } = reading
  const said: Found = { end, phrase: { kind: 'window', ...value } }
  if (value.window.kind !== 'lasting') return [said]
  const window = { kind: 'before', duration: value.window.duration } as const
  return [said, { end, phrase: { kind: 'window', window, assumptions: [] }, cost: 0.2 }]
}

/** “60 days”, without anything that leads to it. */
function readBareDuration({ tokens, at }: Place): readonly Found[] {
  const bare = readDuration(tokens, at)
  if (!bare) return []
  const { duration, assumption } = bare.value
  const assumptions = assumption === undefined ? [] : [assumption]
  return [
    {
      end: bare.end,
      phrase: { kind: 'window', window: { kind: 'lasting', duration }, assumptions },
      cost: 0.4,
    },
  ]
}

function readMonth({ tokens, at }: Place): readonly Found[] {
  const word = tokens[at]?.text ?? ''
  const month = monthOf.get(word)
  // “may” is rather a verb.
  return month === undefined || word === 'may'
    ? []
    : [{ end: at + 1, phrase: { kind: 'month', months: [month] } }]
}

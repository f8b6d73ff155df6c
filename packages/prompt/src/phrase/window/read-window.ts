import type { Token } from '../../tokenize.ts'
import { longest } from '../reading.ts'
import { readBeforeOrAfter, readSameDay, readSoonAfter, readThereafter, readWithin } from './after.ts'
import { readDates, readPeriod } from './calendar.ts'
import { readAway, readBeyond, readPassed } from './future.ts'
import { readAgo, readBetweenAgo, readLasting, readLastOrNext, readRecently, readThose } from './past.ts'
import type { WindowReading } from './window.ts'

/** Whatever says when. */
export function readWindow(tokens: readonly Token[], at: number, now: Date): WindowReading {
  return longest([
    readRecently(tokens, at),
    readPeriod(tokens, at),
    readLastOrNext(tokens, at),
    readAgo(tokens, at),
    readBetweenAgo(tokens, at),
    readWithin(tokens, at),
    readThereafter(tokens, at),
    readBeforeOrAfter(tokens, at),
    readSoonAfter(tokens, at),
    readThose(tokens, at),
    readSameDay(tokens, at),
    readPassed(tokens, at),
    readBeyond(tokens, at),
    readAway(tokens, at),
    readLasting(tokens, at),
    readDates(tokens, at, now),
  ])
}

import { InvalidArgumentError, Option } from 'commander'
import { parseInstant } from './terminal/instant.ts'

/** An option whose value is an ISO 8601 date or time. */
export function instantOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(readInstant)
}

function readInstant(text: string): string {
  const instant = parseInstant(text)
  if (instant === undefined)
    throw new InvalidArgumentError('It should look like 1998-07-01 or 1998-07-01T12:00:00Z.')
  return instant
}

import { InvalidArgumentError, Option } from 'commander'

/** `--limit`, as the server takes it. */
export function limitOption(description: string): Option {
  return new Option('--limit <n>', description).argParser(parseLimit)
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new InvalidArgumentError('It should be a whole number from 1 to 1000.')
}

import { type Command, InvalidArgumentError, Option } from 'commander'

export const defaultUrl = 'http://127.0.0.1:3000'

/** The options that every command understands, before its name or after. */
export interface GlobalOptions {
  readonly url: string
  readonly key?: string
  readonly writeKey?: string
}

export function addGlobalOptions(program: Command): void {
  program
    .addOption(
      new Option('--url <url>', 'the server').env('MUSTER_URL').default(defaultUrl).argParser(parseUrl),
    )
    .addOption(new Option('--key <key>', 'API key, to ask about people').env('MUSTER_API_KEY'))
    .addOption(new Option('--write-key <key>', 'write key, to send events').env('MUSTER_WRITE_KEY'))
}

function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '')
  throw new InvalidArgumentError('It should look like http://127.0.0.1:3000.')
}

import { apiKey, writeKey } from './keys.ts'

/** The environment of a server for tests: an empty workspace with known keys, in a folder of its own. */
export function settingsFor(folder: string): Record<string, string> {
  return {
    PORT: '0',
    MUSTER_DATA: folder,
    MUSTER_DEMO: '0',
    MUSTER_API_KEY: apiKey,
    MUSTER_WRITE_KEY: writeKey,
    MUSTER_LOG_LEVEL: 'silent',
  }
}

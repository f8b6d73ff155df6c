import type { FoundAttributes } from '../attributes.ts'
import { readObject, readText, type UnknownObject } from '../read-value.ts'
import { appDevice, isApp } from './app-device.ts'
import { hintedBrowser, hintedDevice, hintedSystem, readClientHints } from './client-hints.ts'
import { parseUserAgent } from './parse-user-agent.ts'
import type { Software } from './software.ts'

/** What the visitor's device is, and what runs on it. What the context names counts before what a browser says of itself. */
export function deviceAttributes(context: UnknownObject): FoundAttributes {
  const agent = parseUserAgent(context.userAgent)
  const hints = readClientHints(context.userAgentData)
  const os = readSystem(context.os) ?? hintedSystem(hints, agent)
  // An app's string is that of the view that it shows pages in.
  const browser = isApp(context) ? undefined : hintedBrowser(hints, agent)
  return {
    device: appDevice(context) ?? hintedDevice(hints, agent?.device),
    os: os?.name,
    'os.version': os?.version,
    browser: browser?.name,
    'browser.version': browser?.version,
    bot: isApp(context) ? undefined : agent?.bot,
  }
}

function readSystem(value: unknown): Software | undefined {
  const { name, version } = readObject(value)
  const known = readText(name)
  return known === undefined ? undefined : { name: known, version: readText(version) }
}

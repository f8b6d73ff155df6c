import { readObject, readText, type UnknownObject } from '../read-value.ts'
import type { DeviceType } from './device-type.ts'
import type { UserAgent } from './parse-user-agent.ts'
import type { Software } from './software.ts'

/** A browser's client hints: what its user agent string no longer says, or says wrongly. */
export interface ClientHints {
  readonly mobile: boolean
  readonly os: Software | undefined
  readonly brands: readonly Software[]
}

const systems = new Set(['Android', 'Chrome OS', 'iOS', 'Linux', 'macOS', 'Windows'])

/** Reads `navigator.userAgentData`, as SDKs send it. */
export function readClientHints(value: unknown): ClientHints {
  const hints = readObject(value)
  const brands = Array.isArray(hints.brands) ? hints.brands : []
  return { mobile: hints.mobile === true, os: readSystem(hints), brands: brands.flatMap(readBrand) }
}

/** The device, where the string has it for a computer: browsers on tablets ask for the pages of one. */
export function hintedDevice({ mobile, os }: ClientHints, device: DeviceType | undefined) {
  if (device !== undefined && device !== 'desktop') return device
  if (os?.name === 'Android') return mobile ? 'mobile' : 'tablet'
  return device ?? (os && !mobile ? 'desktop' : undefined)
}

/** The operating system; its version is the string's only where the hints have none and both mean the same system. */
export function hintedSystem({ os }: ClientHints, agent: UserAgent | undefined): Software | undefined {
  if (os === undefined) return agent?.os
  return os.version === undefined && agent?.os?.name === os.name ? agent.os : os
}

/** Browsers whose user agent string is Chrome's. */
const disguised = new Set(['Brave', 'DuckDuckGo', 'Vivaldi'])

export function hintedBrowser({ brands }: ClientHints, agent: UserAgent | undefined): Software | undefined {
  return brands.find(({ name }) => disguised.has(name)) ?? agent?.browser
}

function readSystem({ platform, platformVersion }: UnknownObject): Software | undefined {
  const name = platform === 'Chromium OS' ? 'Chrome OS' : readText(platform)
  if (name === undefined || !systems.has(name)) return undefined
  const version = readText(platformVersion)
  return { name, version: name === 'Windows' ? windowsVersion(version) : version }
}

/** Windows hints at its release: 13 and later are those of Windows 11, 1 to 10 those of Windows 10. */
function windowsVersion(release = ''): string | undefined {
  const major = Number.parseInt(release, 10)
  if (major >= 13) return '11'
  return major >= 1 ? '10' : undefined
}

function readBrand(value: unknown): Software[] {
  const { brand, version } = readObject(value)
  const name = readText(brand)
  return name === undefined ? [] : [{ name, version: readText(version) }]
}

import bowser from 'bowser'
import { isbot } from 'isbot'
import { readText } from '../read-value.ts'
import { remembered } from '../remembered.ts'
import type { DeviceType } from './device-type.ts'
import type { Software } from './software.ts'

/** What a browser says of itself in its user agent string. */
export interface UserAgent {
  readonly device: DeviceType
  readonly os: Software | undefined
  readonly browser: Software | undefined
  readonly bot: boolean
}

/** No browser's is nearly as long. */
const longestUserAgent = 1_000

/** Undefined for what is no user agent string. */
export function parseUserAgent(value: unknown): UserAgent | undefined {
  const text = readText(value)
  return text === undefined || text.length > longestUserAgent ? undefined : parse(text)
}

/** Takes some 30 µs, so those that are about are remembered. */
const parse = remembered((text): UserAgent => {
  const { os, browser, platform } = bowser.parse(text)
  return {
    device: deviceOf(text, platform.type),
    // Windows has names, such as 10 for NT 10.0.
    os: software(os.name, os.name === 'Windows' ? (os.versionName ?? os.version) : os.version),
    browser: isGuessed(text, browser.name) ? undefined : software(browser.name, browser.version),
    bot: isbot(text),
  }
}, 4_000)

/** What the library takes for desktops, phones and tablets, or does not know at all. */
const particular: readonly (readonly [RegExp, DeviceType])[] = [
  [/playstation|xbox|nintendo/i, 'console'],
  [/apple ?watch|watchos|wear ?os|\bSM-[RL]\d{3}|oculusbrowser/i, 'wearable'],
  [/\bTV\b|smart-?tv|apple ?tv|google ?tv|hbbtv|netcast|web0s|bravia|viera|crkey|roku|\bAFT[A-Z]/i, 'tv'],
]

function deviceOf(text: string, platform = ''): DeviceType {
  const [, device] = particular.find(([pattern]) => pattern.test(text)) ?? []
  if (device !== undefined) return device
  // Apps on Android do not say “Mobile”, which a browser that does not is a tablet's for.
  if (/^dalvik/i.test(text)) return 'mobile'
  if (platform === 'desktop' || platform === 'mobile' || platform === 'tablet' || platform === 'tv')
    return platform
  return platform === '' && /X11|CrOS/.test(text) ? 'desktop' : 'other'
}

const browsers = new Set(Object.values(bowser.BROWSER_MAP))

/** Of a browser that it does not know the library gives the text's beginning as the name. */
function isGuessed(text: string, name = ''): boolean {
  return text.startsWith(name) && !browsers.has(name)
}

function software(name = '', version?: string): Software | undefined {
  return name === '' ? undefined : { name, version }
}

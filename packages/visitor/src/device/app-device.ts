import { readNumber, readObject, readText, type UnknownObject } from '../read-value.ts'
import type { DeviceType } from './device-type.ts'

/** The systems that mobile SDKs give as a device's type, with the device that each is usually on. */
const systems: ReadonlyMap<string, DeviceType> = new Map([
  ['ios', 'mobile'],
  ['ipados', 'tablet'],
  ['android', 'mobile'],
  ['tvos', 'tv'],
  ['watchos', 'wearable'],
  ['visionos', 'wearable'],
  ['macos', 'desktop'],
  ['windows', 'desktop'],
  ['linux', 'desktop'],
])

/** What else one may call a device. */
const types: ReadonlyMap<string, DeviceType> = new Map([
  ['desktop', 'desktop'],
  ['mobile', 'mobile'],
  ['phone', 'mobile'],
  ['smartphone', 'mobile'],
  ['tablet', 'tablet'],
  ['tv', 'tv'],
  ['smarttv', 'tv'],
  ['console', 'console'],
  ['wearable', 'wearable'],
  ['watch', 'wearable'],
  ['other', 'other'],
])

/** Whether the call comes from an app's SDK, so that there is no browser. */
export function isApp(context: UnknownObject): boolean {
  return systems.has(typeIn(context.device))
}

/** The device that a context names: by its type, which SDKs of apps give as the system it is for. */
export function appDevice(context: UnknownObject): DeviceType | undefined {
  const type = typeIn(context.device)
  const usual = systems.get(type)
  if (usual === 'mobile') return isTablet(context) ? 'tablet' : 'mobile'
  return usual ?? types.get(type)
}

function typeIn(device: unknown): string {
  return readText(readObject(device).type)?.toLowerCase() ?? ''
}

function isTablet({ device, os, screen }: UnknownObject): boolean {
  const { type, model } = readObject(device)
  if (readText(model)?.startsWith('iPad') || readObject(os).name === 'iPadOS') return true
  return readText(type)?.toLowerCase() === 'android' && isLarge(readObject(screen))
}

/** Android's own measure of a tablet: 600 density-independent pixels at the short side. */
function isLarge({ width, height, density }: UnknownObject): boolean {
  const [x, y, scale] = [readNumber(width), readNumber(height), readNumber(density)]
  if (x === undefined || y === undefined || scale === undefined) return false
  return Math.min(x, y) / scale >= 600
}

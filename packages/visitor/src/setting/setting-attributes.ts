import type { FoundAttributes } from '../attributes.ts'
import { readNumber, readObject, type UnknownObject } from '../read-value.ts'
import { readLanguage } from './read-language.ts'
import { readTimezone } from './read-timezone.ts'

/** How the visitor's device is set up: its zone, its language and its screen. */
export function settingAttributes(context: UnknownObject): FoundAttributes {
  const screen = readObject(context.screen)
  return {
    timezone: readTimezone(context.timezone) ?? readTimezone(readObject(context.location).timezone),
    language: readLanguage(context.locale),
    'screen.width': readNumber(screen.width),
    'screen.height': readNumber(screen.height),
  }
}

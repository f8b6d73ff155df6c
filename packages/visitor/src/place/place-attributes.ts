import type { FoundAttributes } from '../attributes.ts'
import { readObject, readText, type UnknownObject } from '../read-value.ts'
import { continentOf, readContinent } from './continent.ts'
import { readCountry } from './country.ts'

/** Where an IP address is, if that is known: by ISO codes or by English names. */
export type Locate = (ip: string) => Place | undefined

interface Place {
  readonly continent?: string | undefined
  readonly country?: string | undefined
}

/** Where the visitor is: what the context says of it, else what the IP address does. */
export function placeAttributes(context: UnknownObject, locate?: Locate): FoundAttributes {
  const location = readObject(context.location)
  const ip = readAddress(context.ip)
  const isSent = readCountry(location.country) !== undefined
  const place = isSent || ip === undefined ? location : readObject(locate?.(ip))
  const country = readCountry(place.country)
  return {
    continent:
      readContinent(location.continent) ??
      readContinent(place.continent) ??
      (country && continentOf(country)),
    country,
    region: readText(location.region),
    city: readText(location.city),
    ip,
  }
}

/**
 * What looks like an IP address; whether it is one, only `locate` needs to know. Servers that listen on both versions
 * see one of version 4 as `::ffff:192.0.2.1`.
 */
function readAddress(value: unknown): string | undefined {
  const text = readText(value)?.replace(/^::ffff:(?=\d+\.)/i, '')
  return text !== undefined && /^[\da-f:.]{2,45}$/i.test(text) ? text : undefined
}

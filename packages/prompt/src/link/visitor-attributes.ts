import type { Attribute } from '@muster/query'
import { countryCodes, countryName } from '../lexicon/places.ts'
import { visitorNames, visitorValues } from '../lexicon/visitor-meanings.ts'
import type { LinkedAttribute, LinkedValue } from './linked-attribute.ts'
import { namedFamilies, singular, wordsOf } from './name.ts'

/** What is known of every visitor, whatever a workspace sends; campaigns and the like are those that were seen. */
export function linkVisitorAttributes(context: readonly Attribute[]): readonly LinkedAttribute[] {
  return Object.entries(visitorNames).map(([path, { type, names, seenAs = '' }]) => {
    const seen = context.find(attribute => attribute.path === seenAs)?.examples ?? []
    const known = visitorValues[path] ?? {}
    return {
      field: { kind: 'visitor', path: path.split('.') },
      names: names.map(namedFamilies),
      types: [type],
      values: [
        ...Object.entries(known).map(([value, said]) => ({
          value,
          names: [value, ...said].map(valueName),
        })),
        ...seen.filter(text => typeof text === 'string').map(value => ({ value, names: [valueName(value)] })),
        ...(path === 'country' ? countries : []),
      ],
    }
  })
}

const countries: readonly LinkedValue[] = countryCodes.map(code => ({
  value: code,
  names: [valueName(countryName(code))],
  country: code,
}))

function valueName(said: string): readonly string[] {
  return wordsOf(said).map(singular)
}

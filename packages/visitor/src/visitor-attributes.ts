import { arrivalAttributes } from './arrival/arrival-attributes.ts'
import type { FoundAttributes, VisitorAttributes } from './attributes.ts'
import { bounded } from './bounded.ts'
import { companyAttributes } from './company-attributes.ts'
import { deviceAttributes } from './device/device-attributes.ts'
import { pageAttributes } from './page/page-attributes.ts'
import { queryAttributes } from './page/query-attributes.ts'
import { readPage } from './page/read-page.ts'
import { type Locate, placeAttributes } from './place/place-attributes.ts'
import { readObject } from './read-value.ts'
import { settingAttributes } from './setting/setting-attributes.ts'

export interface VisitorOptions {
  /** A page call's properties, which say of the page what the context does not. */
  readonly properties?: unknown
  /** Where an IP address is; without it a place is known only where the context names it. */
  readonly locate?: Locate | undefined
}

const longestValue = 1_000

/**
 * What a tracking call's context says of the visitor, by attribute as a query writes it; of everything else there is
 * no entry. Never throws, whatever the context holds, and every value is bounded.
 */
export function visitorAttributes(context: unknown, options: VisitorOptions = {}): VisitorAttributes {
  const known = readObject(context)
  const page = readPage(known.page, options.properties)
  return present([
    placeAttributes(known, options.locate),
    settingAttributes(known),
    deviceAttributes(known),
    pageAttributes(page),
    queryAttributes(page.parameters),
    arrivalAttributes(page, known.campaign),
    companyAttributes(known.company),
  ])
}

function present(groups: readonly FoundAttributes[]): VisitorAttributes {
  const attributes: Record<string, string | number | boolean> = {}
  for (const group of groups)
    for (const name in group) {
      const value = group[name]
      if (value === undefined || value === '') continue
      attributes[name] = typeof value === 'string' ? bounded(value, longestValue) : value
    }
  return attributes
}

import type { FoundAttributes } from './attributes.ts'
import { readNumber, readObject, readText } from './read-value.ts'

/** The company that the visitor comes from, as an enrichment provider tells it. */
export function companyAttributes(company: unknown): FoundAttributes {
  const { name, industry, size, revenue } = readObject(company)
  return {
    'company.name': readText(name),
    'company.industry': readText(industry),
    // A number, or a range such as "51-200".
    'company.size': readNumber(size) ?? readText(size),
    'company.revenue': readNumber(revenue) ?? readText(revenue),
  }
}

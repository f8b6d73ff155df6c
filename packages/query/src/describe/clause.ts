import { listed, withoutQuotes } from './english.ts'

/** What is said of those in question, and the word that leads to it: `who` completed an order, `whose` plan is “pro”. */
export interface Clause {
  /** `for` stands for `for whom`; empty where the text has a lead of its own. */
  readonly lead: 'who' | 'whose' | 'for' | ''
  readonly text: string
  /** Of a clause about events, whether it says more of them than that there are some: when, or which. */
  readonly isNarrowed?: boolean
}

/** A text that leads itself: `with a revenue over 50`, `(who signed up or who logged in)`. */
export function alone(text: string): Clause {
  return { lead: '', text }
}

/** The clauses one after the other. A `who` or `with` is said once where what follows it is plain. */
export function join(
  clauses: readonly Clause[],
  conjunction: 'and' | 'or',
  led: (clause: Clause) => string,
): string {
  const [first] = clauses
  const texts = clauses.map(({ text }) => text)
  const arePlain = clauses.every(({ lead, text }) => lead === 'who' && isPlain(text))
  if (first && arePlain && !isLateNarrowing(clauses))
    return led({ ...first, text: listed(texts, conjunction) })
  const properties = texts.flatMap(text => (isPlain(text) && /^with (.*)/s.exec(text)?.[1]) || [])
  if (properties.length === clauses.length) return `with ${listed(properties, conjunction)}`
  return listed(clauses.map(led), conjunction)
}

/** Whether what narrows one clause could be taken to narrow those before it: `signed up or logged in today`. */
function isLateNarrowing(clauses: readonly Clause[]): boolean {
  const first = clauses.findIndex(({ isNarrowed }) => isNarrowed === false)
  return first >= 0 && clauses.slice(first).some(({ isNarrowed }) => isNarrowed)
}

/** Whether nothing in a text is joined, and nothing reaches beyond it, so that what follows stands for itself. */
function isPlain(text: string): boolean {
  return !/^never |[,(]| and | or /.test(withoutQuotes(text))
}

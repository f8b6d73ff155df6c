import type { Query } from '@muster/query'
import { allOf, anyOf } from '../clause/compare.ts'
import type { Condition } from '../clause/condition.ts'
import { isPlainEvent, sequenceQuery, toQuery } from '../clause/to-query.ts'
import { NotUnderstood } from '../not-understood.ts'
import { type Span, spanOf } from '../phrase/phrase.ts'
import type { Clause } from './read-clauses.ts'

/** A condition of the query that is being made, and where it was said. */
export interface Part extends Span {
  readonly query: Query
  readonly assumptions: readonly string[]
}

/** Parts in a row, and how the row goes on from the one before. */
interface Term {
  readonly parts: readonly Part[]
  readonly clause: Clause
}

export interface Combined {
  readonly query: Query
  readonly parts: readonly Part[]
  readonly assumptions: readonly string[]
}

/**
 * Makes one query of the clauses. Alternatives with people of their own (“…, or superfans who …”) bind loosest, then
 * what “who” and “with” lead to, then a conjunction after a comma, then “or”, then “and”.
 */
export function combine(clauses: readonly Clause[]): Combined {
  const terms = readTerms(clauses)
  if (terms.length === 0) throw new NotUnderstood('No condition was found that says who is meant.')
  const alternatives = splitBefore(terms, (_, at) => beginsAlternative(terms, at))
  const assumptions: string[] = []
  const query = anyOf(
    alternatives.map(people =>
      allOf(
        splitBefore(people, ({ clause }) => clause.joins === undefined).map(row => joinRow(row, assumptions)),
      ),
    ),
  )
  return { query, parts: terms.flatMap(({ parts }) => parts), assumptions }
}

/** One term for each clause; two for events of which one is later than the other are one. */
function readTerms(clauses: readonly Clause[]): readonly Term[] {
  const terms: Term[] = []
  clauses.forEach((clause, at) => {
    const first = clauses[at - 1]?.conditions[0]
    const [second] = clause.conditions
    const within = second?.kind === 'event' && second.window?.kind === 'within'
    const after = second?.kind === 'event' && (second.later || (within && first?.kind === 'event'))
    if (!after) {
      terms.push({ clause, parts: clause.conditions.map(toPart) })
      return
    }
    const before = terms.pop()
    const isAlone = before?.clause === clauses[at - 1]
    if (!before || !isAlone || !isPlainEvent(first) || clause.joins === 'or' || (second.window && !within)) {
      throw new NotUnderstood('It is not clear after what this happened.', [second.event.name])
    }
    const assumptions = [...first.assumptions, ...second.assumptions]
    terms.push({
      ...before,
      parts: [{ query: sequenceQuery(first, second), assumptions, ...spanOf([first, second]) }],
    })
  })
  return terms
}

function toPart(condition: Condition): Part {
  const { start, end } = condition
  const alone = condition.kind === 'event' && condition.window?.kind === 'within'
  const assumption = `“within” is read as in the last such time`
  const assumptions = alone ? [...condition.assumptions, assumption] : condition.assumptions
  return { query: toQuery(condition), assumptions, start, end }
}

/** Whether other people than so far are spoken of: “…, or people who”, “…, or superfans with”. */
function beginsAlternative(terms: readonly Term[], at: number): boolean {
  const clause = terms[at]?.clause
  if (at === 0 || !clause?.joins) return false
  const { joint, phrases } = clause.segment
  const next = terms[at + 1]?.clause
  const before = terms[at - 1]?.clause
  const isNoun = !joint.relative && phrases[0]?.kind === 'mention' && clause.conditions[0]?.kind === 'trait'
  const isHead = next !== undefined && next.joins === undefined
  const followsNoun = before?.segment.phrases[0]?.kind === 'mention' && !before.segment.joint.relative
  const begins = joint.subject || (isNoun && (isHead || (followsNoun && clause.joins === 'and')))
  if (begins && clause.joins === 'and') {
    throw new NotUnderstood(
      '“and” between two kinds of people can mean either or both.',
      phrases.map(({ text }) => text),
    )
  }
  return begins
}

/** Clauses joined by “and” and “or”. */
function joinRow(row: readonly Term[], assumptions: string[]): Query {
  const joints = row.slice(1).map(({ clause }) => clause)
  const mixed = new Set(joints.map(({ joins }) => joins)).size > 1
  if (!mixed) return joints[0]?.joins === 'or' ? anyOf(row.map(queryOf)) : allOf(row.map(queryOf))
  assumptions.push('“and” and “or” are grouped as the query shows')
  const isOuter = outerJoint(joints)
  const groups = splitBefore(row, ({ clause }) => isOuter(clause))
  const outer = joints.find(isOuter)?.joins === 'or' ? anyOf : allOf
  return outer(groups.map(group => joinRow(group, assumptions)))
}

/** After a comma, and in “but”, an “and” binds least; otherwise “or” does. */
function outerJoint(joints: readonly Clause[]): (clause: Clause) => boolean {
  const isMarkedAnd = (clause: Clause) => isMarked(clause) && clause.joins === 'and'
  const orIsMarked = joints.some(clause => isMarked(clause) && clause.joins === 'or')
  return joints.some(isMarkedAnd) && !orIsMarked ? isMarkedAnd : ({ joins }) => joins === 'or'
}

function isMarked({ segment }: Clause): boolean {
  return segment.joint.comma || segment.joint.joins === 'but'
}

function queryOf({ parts }: Term): Query {
  return allOf(parts.map(({ query }) => query))
}

/** Cuts a row before each item that the test holds for. */
function splitBefore<T>(
  items: readonly T[],
  test: (item: T, at: number) => boolean,
): readonly (readonly T[])[] {
  const rows: T[][] = []
  items.forEach((item, at) => {
    const last = rows.at(-1)
    if (last && !test(item, at)) last.push(item)
    else rows.push([item])
  })
  return rows
}

import type { State, Win } from './state.ts'

/** What differs between two states, a line for each row that only one of them has; empty if nothing does. */
export function differences(expected: State, observed: State, nameOf: (profile: string) => string): string[] {
  const [wanted, found] = [rowsOf(expected, nameOf), rowsOf(observed, nameOf)]
  return Object.entries(wanted).flatMap(([part, rows]) => {
    const others = found[part] ?? []
    if (rows.join() === others.join()) return []
    return [
      ...without(rows, others).map(row => `${part}: only by the rules: ${row}`),
      ...without(others, rows).map(row => `${part}: only as observed: ${row}`),
    ]
  })
}

/**
 * Members and winners in any order; what happened in its order, of each profile (and audience) by itself. What happened
 * at one instant to a profile's winner is one change.
 */
function rowsOf(state: State, nameOf: (profile: string) => string): Readonly<Record<string, string[]>> {
  return {
    members: state.members
      .map(
        ({ profile, audience, enteredAt, expiresAt }) =>
          `${nameOf(profile)} in ${audience} since ${written(enteredAt)} until ${written(expiresAt)}`,
      )
      .sort(),
    winners: state.winners.map(({ profile, audience }) => `${nameOf(profile)} gets ${audience}`).sort(),
    transitions: numbered(
      state.transitions.map(({ profile, audience, change, at, cause }) => [
        `${nameOf(profile)} ${audience}`,
        `${change} at ${written(at)} by ${cause}`,
      ]),
    ),
    wins: numbered(
      wholeWins(state.wins).map(({ profile, audience, previous, at, cause }) => [
        nameOf(profile),
        `gets ‘${audience}’ after ‘${previous}’ at ${written(at)} by ${cause}`,
      ]),
    ),
  }
}

/** Each row with its number among those of the same subject, so that their order counts. */
function numbered(rows: readonly (readonly [subject: string, what: string])[]): string[] {
  return rows
    .map(([subject, what], place) => {
      const nth = rows.slice(0, place).filter(([other]) => other === subject).length + 1
      return `${subject} #${nth} ${what}`
    })
    .sort()
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const those = new Set(others)
  return rows.filter(row => !those.has(row))
}

function written(instant: number | null): string {
  return instant === null ? '—' : new Date(instant).toISOString()
}

/** Where one audience after the other is worked out for the same instant, a profile may go through several at it. */
function wholeWins(wins: readonly Win[]): Win[] {
  const whole: Win[] = []
  for (const win of wins) {
    const place = whole.findLastIndex(({ profile }) => profile === win.profile)
    const last = whole[place]
    if (last?.at === win.at) whole[place] = { ...win, previous: last.previous }
    else whole.push(win)
  }
  return whole.filter(({ audience, previous }) => audience !== previous)
}

import type { SavedAudience } from '../client/saved-audiences-api.ts'
import { describeStatus } from './audience-status.ts'
import { layOutTable, type Table } from './table.ts'

/** Audiences as a table, in their order; whether any can never win is said where one cannot. */
export function layOutAudiences(audiences: readonly SavedAudience[], width: number): Table {
  const columns = [
    { name: 'order', cells: audiences.map(({ order }) => order) },
    { name: 'key', cells: audiences.map(({ key }) => key) },
    { name: 'name', cells: audiences.map(({ name }) => name) },
    { name: 'size', cells: audiences.map(({ size }) => size) },
    { name: 'status', cells: audiences.map(describeStatus) },
  ]
  const losers = audiences.map(({ never_wins }) => never_wins && `all are in ${never_wins.because}`)
  const isAny = losers.some(loser => loser !== null)
  return layOutTable(isAny ? [...columns, { name: 'never wins', cells: losers }] : columns, width)
}

import stringWidth from 'string-width'
import { oneLine, padEnd, padStart, truncate } from './text.ts'

export interface Column {
  readonly name: string
  readonly cells: readonly unknown[]
}

const widestCell = 32
const gap = '  '

export interface Table {
  /** The header, then a line for each row. */
  readonly lines: readonly string[]
  /** Names of the columns, from the right, that there was no room for. */
  readonly hidden: readonly string[]
}

/** Columns side by side, as many as fit in the width, numbers to the right. */
export function layOutTable(columns: readonly Column[], width: number): Table {
  const printed = columns.map(printColumn)
  const shown = printed.slice(0, countFitting(printed, width))
  const height = Math.max(0, ...shown.map(column => column.length))
  const lines = Array.from({ length: height }, (_, row) =>
    shown
      .map(column => column[row])
      .join(gap)
      .trimEnd(),
  )
  return { lines, hidden: columns.slice(shown.length).map(column => column.name) }
}

function printColumn({ name, cells }: Column): string[] {
  const texts = [name, ...cells.map(printCell)].map(text => truncate(oneLine(text), widestCell))
  const width = Math.max(...texts.map(text => stringWidth(text)))
  const isNumeric = cells.every(cell => typeof cell === 'number' || cell === undefined || cell === null)
  return texts.map(text => (isNumeric ? padStart(text, width) : padEnd(text, width)))
}

function printCell(cell: unknown): string {
  if (cell === undefined || cell === null) return ''
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** How many columns fit; the first always counts, so that there is something to see. */
function countFitting(columns: readonly (readonly string[])[], width: number): number {
  let used = 0
  const overflow = columns.findIndex(([header = '']) => {
    used += (used === 0 ? 0 : gap.length) + stringWidth(header)
    return used > width
  })
  return overflow === -1 ? columns.length : Math.max(1, overflow)
}

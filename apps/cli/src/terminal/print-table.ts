import { styleText } from 'node:util'
import type { Table } from './table.ts'

/** How wide tables are where nobody says. */
const widthInPipes = 120

/** Prints a table that is laid out in the width of the terminal, and answers it. */
export function printTable(layOut: (width: number) => Table): Table {
  const table = layOut(process.stdout.columns ?? widthInPipes)
  const [header = '', ...rows] = table.lines
  console.log(styleText('dim', header))
  for (const row of rows) console.log(row)
  return table
}

import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { purchasesFile } from '@muster/example-cdnow'

/** One purchase of the CDNOW history; see examples/cdnow/README.md. */
export interface Purchase {
  /** Its line in the file, from 1. */
  readonly line: number
  readonly customer: string
  /** Noon UTC of its day, in Unix milliseconds. */
  readonly time: number
  readonly quantity: number
  readonly revenue: number
}

/** The day after the last purchase: the instant at which the history is meant to be seen. */
export const cdnowEnd = new Date('1998-07-01T00:00:00Z')

export async function readPurchases(): Promise<Purchase[]> {
  const text = (await promisify(gunzip)(await readFile(purchasesFile))).toString()
  return text.trim().split('\n').map(toPurchase)
}

/** `00001 19970101  1   11.77`: customer, day, number of CDs, dollars. */
function toPurchase(text: string, index: number): Purchase {
  const [customer = '', day = '', quantity, revenue] = text.trim().split(/\s+/)
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)].map(Number)
  return {
    line: index + 1,
    customer,
    time: Date.UTC(year ?? 0, (month ?? 0) - 1, date, 12),
    quantity: Number(quantity),
    revenue: Number(revenue),
  }
}

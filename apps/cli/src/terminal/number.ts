const counts = new Intl.NumberFormat('en')
const shares = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 3 })

export function formatCount(count: number): string {
  return counts.format(count)
}

/** `1 line`, `1,200 lines`. */
export function formatAmount(count: number, unit: string): string {
  return `${formatCount(count)} ${unit}${count === 1 ? '' : 's'}`
}

/** How much of a total, in percent: never 0% of some, never 100% of not quite all. */
export function formatShare(part: number, total: number): string {
  if (total === 0) return '0%'
  const share = part / total
  if (part > 0 && share < 0.001) return 'under 0.1%'
  if (part < total && share > 0.999) return 'over 99.9%'
  return shares.format(share)
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const exponent = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const amount = bytes / 1000 ** exponent
  return `${amount.toFixed(exponent === 0 || amount >= 100 ? 0 : 1)} ${units[exponent]}`
}

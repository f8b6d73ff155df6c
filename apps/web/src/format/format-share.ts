const percents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const thinSpace = '\u202f'

/** A part of a whole in percent. A few never read as none, nor almost all as all. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return `0${thinSpace}%`
  const percent = (part / whole) * 100
  if (percent > 0 && percent < 0.1) return `< 0.1${thinSpace}%`
  if (percent > 99.9 && percent < 100) return `> 99.9${thinSpace}%`
  return `${percents.format(percent)}${thinSpace}%`
}

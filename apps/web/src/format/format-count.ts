const counts = new Intl.NumberFormat('en-US')

/** 23570 → "23,570" */
export function formatCount(count: number): string {
  return counts.format(count)
}

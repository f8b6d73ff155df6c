const colors = 6

/** The colour that a condition's words and its number share; they come round after six. */
export function markColor(index: number): string {
  return `var(--mark-${(index % colors) + 1})`
}

/**
 * One step of a path as a query writes it: a literal dot is `\.`. The language's `printPath` does the same; this room
 * has its own so that it stands alone.
 */
export function escapeStep(step: string): string {
  if (step === '$') return '\\$'
  return step.replace(/\\(?=[\\.$]|$)/g, '\\\\').replaceAll('.', '\\.')
}

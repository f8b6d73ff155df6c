import type { SavedAudience } from '../client/saved-audiences-api.ts'

/** `live`, `computing 40 %`, `failed: …` */
export function describeStatus({
  status,
  progress,
  failure,
}: Pick<SavedAudience, 'status' | 'progress' | 'failure'>): string {
  if (status === 'computing' && progress !== null) return `computing ${progress} %`
  return status === 'failed' && failure !== null ? `failed: ${failure}` : status
}

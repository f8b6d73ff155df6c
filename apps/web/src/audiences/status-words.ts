import type { Audience } from '../api/audience.ts'

/** How far an audience is, in words. */
export function statusWords({
  status,
  progress,
  failure,
}: Pick<Audience, 'status' | 'progress' | 'failure'>): string {
  switch (status) {
    case 'queued':
      return 'queued…'
    case 'computing':
      return `computing ${progress ?? 0} %`
    case 'failed':
      return `failed: ${failure ?? 'the reason is not known'}`
    case 'live':
    case 'disabled':
      return status
  }
}

import type { ApiError } from './api-error.ts'

/** Why a prompt was not understood. */
export interface NotUnderstoodDetails {
  readonly reason: string
  /** The words of the prompt that could not be placed. */
  readonly words: readonly string[]
  /** Names of the workspace's own that are nearest to what was said. */
  readonly nearest: readonly string[]
  /** Where the best practices are written down. */
  readonly link?: string
}

/** How far back a prompt would look, and how far back is supported, in days. */
export interface LookbackDetails {
  readonly lookback_days: number
  readonly supported_days: number
}

/** A stretch of a prompt that says who somebody is, in UTF-16 offsets. */
export interface PersonalData {
  readonly kind: string
  readonly start: number
  readonly end: number
}

interface DetailsByCode {
  readonly prompt_not_understood: NotUnderstoodDetails
  /** What the built-in interpreter could not read, where it was asked first. */
  readonly terms_not_accepted: NotUnderstoodDetails
  readonly ai_unavailable: NotUnderstoodDetails
  readonly lookback_exceeds_plan: LookbackDetails
  readonly prompt_has_personal_data: PersonalData
}

/** What an error of `generate` says beyond its message; nothing where it is another error. */
export function detailsOf<Code extends keyof DetailsByCode>(
  error: ApiError,
  code: Code,
): readonly DetailsByCode[Code][] {
  return error.code === code ? (error.details as readonly DetailsByCode[Code][]) : []
}

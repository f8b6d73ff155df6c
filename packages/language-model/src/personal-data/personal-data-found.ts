import type { PersonalData } from './find-personal-data.ts'

/** Thrown instead of showing a provider who somebody is. */
export class PersonalDataFound extends Error {
  readonly found: readonly PersonalData[]

  constructor(found: readonly PersonalData[]) {
    super('The prompt holds personal data.')
    this.name = 'PersonalDataFound'
    this.found = found
  }
}

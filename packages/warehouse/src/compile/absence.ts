/**
 * What stands for null where nulls are costly or left out: in arrays, and as what an aggregate function picks. No number
 * of a call is NaN, and no text of one has a byte that UTF-8 does not know.
 */
export interface Absence {
  /** An expression that may be null, as one that is not. */
  readonly mark: (sql: string) => string
  /** What was marked, as it was. */
  readonly unmark: (marked: string) => string
}

export const absentNumber: Absence = {
  mark: sql => `ifNull(${sql}, nan)`,
  // What lies under a null is converted with the rest: it has to be a number as well.
  unmark: marked => `if(ifNull(isNaN(${marked}), 1), NULL, ifNotFinite(${marked}, 0))`,
}

export const absentText: Absence = {
  mark: sql => `ifNull(${sql}, '\\xff')`,
  unmark: marked => `nullIf(${marked}, '\\xff')`,
}

import { familyOf } from './word-families.ts'

/** Verbs that cannot go without saying: bookings are not cancelled bookings. */
export const undoing: ReadonlySet<string> = new Set(
  'cancel fail remove delete return refund unsubscribe expire abandon decline reject leave lose revoke uninstall disconnect dispute downgrade pause report block'
    .split(' ')
    .map(familyOf),
)

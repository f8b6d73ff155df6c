import fc, { type Arbitrary } from 'fast-check'

/** An arbitrary that is made once it is needed: what is aimed is dear to make, and most of it is never asked. */
export function later<T>(make: () => Arbitrary<T>): Arbitrary<T> {
  return fc.constant(undefined).chain(make)
}

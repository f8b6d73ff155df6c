/** Muster's sign: some of the dots are meant. Decoration beside the name. */
export function Mark({ size }: { size: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" />
}

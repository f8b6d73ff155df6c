/** To six decimal places, ties to even. */
export function roundToMillionths(value: number): number {
  return roundToEven(value * 1e6) / 1e6
}

function roundToEven(value: number): number {
  const rounded = Math.round(value)
  // Math.round takes ties up.
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

/** The nearest number with six decimal places, of two as near the even one. From 2^53 on every double is whole. */
export function roundToSixPlaces(number: number): number {
  const millionths = number * 1e6
  return (Math.abs(millionths) < 2 ** 53 ? nearestWhole(millionths) : millionths) / 1e6
}

function nearestWhole(number: number): number {
  const below = Math.floor(number)
  const beyond = number - below
  if (beyond !== 0.5) return beyond < 0.5 ? below : below + 1
  return below % 2 === 0 ? below : below + 1
}

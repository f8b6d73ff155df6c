/** A name for a copy: `VIPs (copy)`, `VIPs (copy 2)` where that is taken, and so on. */
export function copyName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const copied = `${name.slice(0, 180)} (copy${number === 1 ? '' : ` ${number}`})`
    if (!isTaken(copied)) return copied
  }
}

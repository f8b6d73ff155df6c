const firstCapacity = 1 << 12
const fullest = 0.6

/** A set of 64-bit fingerprints, eight bytes each in flat memory: open addressing, linear probing, no deletion. */
export class FingerprintSet {
  #slots = new Uint32Array(firstCapacity * 2)
  #size = 0

  get size(): number {
    return this.#size
  }

  has(high: number, low: number): boolean {
    const slot = this.#find(high, low)
    return this.#slots[slot] !== 0 || this.#slots[slot + 1] !== 0
  }

  add(high: number, low: number): void {
    if (this.has(high, low)) return
    if ((this.#size + 1) * 2 > this.#slots.length * fullest) this.#grow()
    this.#put(high, low)
    this.#size++
  }

  #put(high: number, low: number): void {
    const slot = this.#find(high, low)
    this.#slots[slot] = high
    this.#slots[slot + 1] = stored(high, low)
  }

  #find(high: number, low: number): number {
    const wanted = stored(high, low)
    const mask = this.#slots.length - 1
    let slot = (wanted * 2) & mask
    while (true) {
      const [h, l] = [this.#slots[slot], this.#slots[slot + 1]]
      if ((h === high && l === wanted) || (h === 0 && l === 0)) return slot
      slot = (slot + 2) & mask
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += 2) {
      const [high = 0, low = 0] = [old[slot], old[slot + 1]]
      if (high !== 0 || low !== 0) this.#put(high, low)
    }
  }
}

/** The lower half as it is kept: two zeros mark an empty slot. */
function stored(high: number, low: number): number {
  return high === 0 && low === 0 ? 1 : low
}

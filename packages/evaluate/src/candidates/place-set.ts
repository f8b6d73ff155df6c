/** A set of places in a list, as bits, so that many are put together quickly and visited in order. */
export class PlaceSet {
  readonly #words: Uint32Array

  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32))
  }

  add(place: number): void {
    const word = place >>> 5
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (place & 31))
  }

  /** Becomes the same as another set of its size. */
  copy(other: PlaceSet): void {
    this.#words.set(other.#words)
  }

  forEach(visit: (place: number) => void): void {
    this.#words.forEach((word, index) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) visit(index * 32 + 31 - Math.clz32(bits & -bits))
    })
  }
}

import { nearestAmong } from '../nearest.ts'

/** A set of names that also knows which of them a wrong one is nearest to. */
export class KnownNames {
  private readonly names: ReadonlySet<string>
  private nearestName: ((name: string) => string | undefined) | undefined

  constructor(names: Iterable<string>) {
    this.names = new Set(names)
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  nearest(name: string): string | undefined {
    this.nearestName ??= nearestAmong(this.names)
    return this.nearestName(name)
  }
}

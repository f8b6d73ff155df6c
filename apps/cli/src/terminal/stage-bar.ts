import type { Step } from './progress.ts'
import { printable } from './text.ts'

const width = 20

/** A bar over several stages, which never goes back, even where more turns out to be needed. */
export class StageBar {
  #share = 0

  /** The bar with the stage beside it. A step without figures leaves the bar where it is. */
  advance({ stage, done = 0, total = 0 }: Step): string {
    if (total > 0) this.#share = Math.max(this.#share, Math.min(done / total, 1))
    const filled = Math.round(this.#share * width)
    return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${capitalized(printable(stage))}`
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const first = ['reading the names in your data', 'finding the words in your data'] as const
const ofModel = ['asking the language model', 'checking its answer', 'asking it again'] as const
const last = ['checking the conditions'] as const

export type StageName = (typeof first | typeof ofModel | typeof last)[number]

/** Is told how far the work has come. */
export type OnProgress = (progress: { stage: StageName; done: number; total: number }) => void

/** Tells which stage begins. Those that turn out not to be needed are passed over, so that it only ever goes on. */
export class Stages {
  readonly #names: readonly StageName[]
  readonly #onProgress: OnProgress

  constructor(mayAskModel: boolean, onProgress: OnProgress) {
    this.#names = mayAskModel ? [...first, ...ofModel, ...last] : [...first, ...last]
    this.#onProgress = onProgress
  }

  begin(stage: StageName): void {
    this.#onProgress({ stage, done: this.#names.indexOf(stage), total: this.#names.length })
  }
}

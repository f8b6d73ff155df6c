import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const block = 4_096

/** A file of lines, some of which are asked for by where they begin, or, where they are sorted, by their first word. */
export class DictionaryFile {
  readonly #file: number
  readonly #size: number

  constructor(path: string) {
    this.#file = openSync(path, 'r')
    this.#size = fstatSync(this.#file).size
  }

  close(): void {
    closeSync(this.#file)
  }

  /** The line that begins at an offset, in bytes. */
  lineAt(offset: number): string {
    let text = ''
    for (let at = offset; at < this.#size; at += block) {
      text += this.#read(at)
      const end = text.indexOf('\n')
      if (end >= 0) return text.slice(0, end)
    }
    return text
  }

  /** The line whose first word this is; the lines are in the order of their bytes. */
  lineOf(word: string): string | undefined {
    let [low, high] = [0, this.#size]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const start = this.#lineStart(middle)
      const line = this.lineAt(start)
      const [first = ''] = line.split(' ', 1)
      if (first === word) return line
      if (first < word) low = Math.max(middle + 1, start + Buffer.byteLength(line) + 1)
      else high = start
    }
    return undefined
  }

  #lineStart(offset: number): number {
    for (let end = offset; end > 0; end -= block) {
      const start = Math.max(0, end - block)
      const newline = this.#read(start, end - start).lastIndexOf('\n')
      if (newline >= 0) return start + newline + 1
    }
    return 0
  }

  #read(at: number, length = block): string {
    const buffer = Buffer.alloc(Math.min(length, this.#size - at))
    readSync(this.#file, buffer, 0, buffer.length, at)
    return buffer.toString('latin1')
  }
}

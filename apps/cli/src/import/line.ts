/** A line of a file, by its number from 1; without its text if it is longer than any call may be. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | undefined
}

const newline = 0x0a

/** Splits bytes at line feeds alone: JSON may hold every other character that some take for the end of a line. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let number = 1
  let length = 0
  let parts: Buffer[] = []

  function keep(part: Buffer) {
    length += part.length
    // What will never be sent is counted but not kept.
    if (length > longest) parts = []
    else parts.push(part)
  }

  function endLine(): Line {
    const line = { number, bytes: length > longest ? undefined : Buffer.concat(parts) }
    number += 1
    length = 0
    parts = []
    return line
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end))
      yield endLine()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (length > 0) yield endLine()
}

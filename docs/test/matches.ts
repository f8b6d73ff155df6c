/** Whether output is what a doc says, where `…` stands for anything in a line, and alone on a line for any lines. */
export function matches(output: string, expected: string): boolean {
  return toPattern(expected).test(`${layOut(output)}\n`)
}

/** A doc shows JSON laid out, however it was answered, and no spaces at the end. */
export function layOut(output: string): string {
  try {
    return JSON.stringify(JSON.parse(output), null, 2)
  } catch {
    return output.trimEnd()
  }
}

function toPattern(expected: string): RegExp {
  const lines = expected
    .split('\n')
    .map(line => (line.trim() === '…' ? '(?:.*\n)*?' : `${lineSource(line)}\n`))
  return new RegExp(`^${lines.join('')}$`)
}

function lineSource(line: string): string {
  return line
    .split('…')
    .map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('.*')
}

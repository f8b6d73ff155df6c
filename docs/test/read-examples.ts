/** A command in a doc's ```console block, and what the doc says that it prints. */
export interface Example {
  readonly line: number
  readonly command: string
  readonly output: string
  /** Whether the doc looks at its exit code next: only then may it fail, and must. */
  readonly fails: boolean
}

const block = /^```console\n(.*?)^```$/gms

export function readExamples(doc: string): Example[] {
  return [...doc.matchAll(block)].flatMap(({ index, 1: text = '' }) =>
    readBlock(text.split('\n').slice(0, -1), doc.slice(0, index).split('\n').length + 1),
  )
}

/** A command begins with `$ `, and goes on after a backslash or until a here-document ends; the rest is output. */
function readBlock(lines: readonly string[], firstLine: number): Example[] {
  const examples: Omit<Example, 'fails'>[] = []
  for (let index = 0; index < lines.length; ) {
    const start = index
    const isOutput = (line: string | undefined) => line !== undefined && !line.startsWith('$ ')
    index = endOfCommand(lines, start)
    const output = index
    while (isOutput(lines[index])) index++
    examples.push({
      line: firstLine + start,
      command: lines.slice(start, output).join('\n').slice(2),
      output: lines.slice(output, index).join('\n'),
    })
  }
  return examples.map((example, index) => ({ ...example, fails: examples[index + 1]?.command === 'echo $?' }))
}

function endOfCommand(lines: readonly string[], start: number): number {
  let index = start
  while (lines[index]?.endsWith('\\')) index++
  const terminator = /<<'(\w+)'/.exec(lines[index] ?? '')?.[1]
  return (terminator === undefined ? index : lines.indexOf(terminator, index)) + 1
}

import { findFailure } from './failure.ts'
import { createProgram, endOfProgram } from './program.ts'
import { printable } from './terminal/text.ts'

process.stdout.on('error', error => {
  // The reader, `| head` say, has what it wanted.
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = endOfProgram(error) ?? report(error)
}

// Exiting outright keeps a half-started engine or an idle connection from holding the process; what was printed goes first.
process.stdout.write('', () => process.exit())

function report(error: unknown): number {
  const failure = findFailure(error)
  if (failure === undefined) {
    console.error(error)
    return 1
  }
  console.error(printable(failure.message))
  return failure.exitCode
}

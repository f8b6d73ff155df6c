import { readFile } from 'node:fs/promises'

/** What some work took of the process that did it. */
export interface Effort {
  readonly seconds: number
  /** Of all processors together, the engine's threads among them. */
  readonly processorSeconds: number
  /** Bytes: the most memory that the process had before the work, and at the end of it. */
  readonly memoryBefore: number
  readonly peakMemory: number
}

export async function effortOf(work: () => Promise<unknown>): Promise<Effort> {
  const memoryBefore = await peakMemory()
  const began = performance.now()
  const before = processorSeconds()
  await work()
  return {
    seconds: (performance.now() - began) / 1_000,
    processorSeconds: processorSeconds() - before,
    memoryBefore,
    peakMemory: await peakMemory(),
  }
}

/** What this process took of all processors so far. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** As Linux knows it: what Node would say may be the parent's. */
async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) * 1_024
}

/** In a process that `inOwnProcess` began: does its task, says what came of it, and ends. */
export async function answer<Task>(work: (task: Task) => Promise<object>): Promise<void> {
  const outcome = await work(JSON.parse(process.argv[2] ?? ''))
  process.send?.(outcome, () => process.exit(0))
}

import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Generated, type GenerateRequest, generate } from '../api/generate.ts'
import { type Advance, advance } from './advance.ts'

/** One build at a time, which can be cancelled. */
export function useBuild(onBuilt: (prompt: string, generated: Generated) => void) {
  const [progress, setProgress] = useState<Advance | null>(null)
  const running = useRef<AbortController>(null)

  const { mutate, reset, isPending, error, variables } = useMutation({
    mutationFn: (request: GenerateRequest) => {
      const controller = new AbortController()
      const { signal } = controller
      running.current = controller
      return generate(request, {
        signal,
        onProgress: step => setProgress(before => (signal.aborted ? before : advance(before, step))),
      })
    },
    onSuccess: (generated, { prompt }) => {
      if (!running.current?.signal.aborted) onBuilt(prompt, generated)
    },
  })

  return {
    progress,
    isPending,
    error,
    /** What is being built, or failed. */
    request: variables ?? null,
    start(request: GenerateRequest) {
      setProgress(null)
      mutate(request)
    },
    /** Ends the build that runs, and forgets one that failed. */
    cancel() {
      running.current?.abort()
      reset()
    },
  }
}

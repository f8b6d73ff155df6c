import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Generated, type GenerateRequest, generate, type Progress } from '../api/generate.ts'

/** A query together with the prompt it was built from. */
export interface Built extends Generated {
  readonly prompt: string
  /** Tells one build from the next, even of the same prompt. */
  readonly round: number
}

/** One build at a time. The last that succeeded stays until the next one does, or fails. */
export function useBuild() {
  const [built, setBuilt] = useState<Built | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController>(null)

  const { mutate, reset, isPending, error, variables } = useMutation({
    mutationFn: (request: GenerateRequest) => {
      running.current = new AbortController()
      return generate(request, { signal: running.current.signal, onProgress: setProgress })
    },
    onSuccess: (generated, { prompt }) =>
      setBuilt(last => ({ ...generated, prompt, round: (last?.round ?? 0) + 1 })),
  })

  return {
    built,
    progress,
    isPending,
    error,
    /** The prompt being built, or that failed. */
    prompt: variables?.prompt ?? '',
    start(request: GenerateRequest) {
      setProgress(null)
      mutate(request)
    },
    cancel() {
      running.current?.abort()
      reset()
    },
  }
}

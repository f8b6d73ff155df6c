import type { WorkspaceSchema } from '@muster/query'
import type { Services } from '../http/services.ts'
import type { Asked } from './asked.ts'
import type { Stages } from './stages.ts'

/** A sentence that is being read, over what its workspace has. */
export interface Work {
  readonly asked: Asked
  readonly schema: WorkspaceSchema
  readonly services: Services
  readonly stages: Stages
}

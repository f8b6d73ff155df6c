import type { WorkspaceSchema } from '@muster/query'

/** What a workspace's calls have been seen to hold. */
export type WarehouseSchema = Omit<WorkspaceSchema, 'audiences'>

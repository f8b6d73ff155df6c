import type { LanguageModel } from '@muster/language-model'
import type { Warehouse } from '@muster/warehouse'
import type { WordNet } from '@muster/wordnet'
import type { AudienceVersions } from '../audiences/audience-versions.ts'
import type { Audiences } from '../audiences/audiences.ts'
import type { Computations } from '../audiences/computations.ts'
import type { Config } from '../config/config.ts'
import type { Audits } from '../live/audits.ts'
import type { Live } from '../live/live.ts'
import type { TransitionLog } from '../live/transition-log.ts'
import type { Database } from '../postgres/open-postgres.ts'
import type { WebhookDelivery } from '../webhooks/open-webhooks.ts'
import type { Sessions } from '../workspaces/sessions.ts'
import type { Access, Workspaces } from '../workspaces/workspaces.ts'
import type { Metrics } from './metrics.ts'

/** What the routes work with. */
export interface Services {
  readonly config: Config
  readonly warehouse: Warehouse
  readonly database: Database
  readonly workspaces: Workspaces
  readonly audiences: Audiences
  readonly audienceVersions: AudienceVersions
  readonly computations: Computations
  readonly live: Live
  readonly log: TransitionLog
  readonly audits: Audits
  readonly sessions: Sessions
  readonly webhookDelivery: WebhookDelivery
  readonly metrics: Metrics
  /** What is known of English words. */
  readonly dictionary: WordNet
  /** What asks a language model, if the configuration names one. */
  readonly languageModel: LanguageModel | undefined
  /** What the sign-in token opens. */
  readonly firstAccess: Access
}

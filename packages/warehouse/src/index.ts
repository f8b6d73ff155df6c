export type { ListedNames, NamesAsked, SeenAttribute, SeenEvent } from './catalog/list-names.ts'
export type { WarehouseSchema } from './catalog/warehouse-schema.ts'
export type { ClickHouseLocation } from './clickhouse/location.ts'
export { Unavailable } from './clickhouse/unavailable.ts'
export { AudienceCycle, UnknownAudience } from './compile/audience-error.ts'
export { InvalidPattern } from './compile/invalid-pattern.ts'
export { identifiersOf, isNobody } from './identity/identifiers-of.ts'
export { type Identifier, type IdentifierType, profileId } from './identity/profile-id.ts'
export { type Call, type CallType, callTypes, type JsonObject } from './ingest/call.ts'
export type { Exclusively } from './ingest/exclusively.ts'
export { QueueFull } from './ingest/group-commit.ts'
export {
  type Batch,
  type Cause,
  causes,
  type MembershipChange,
  type Transition,
  type Win,
} from './membership/change.ts'
export type { Membership, ProfileMemberships } from './membership/membership.ts'
export type { Memberships } from './membership/memberships.ts'
export type { Member } from './membership/read-members.ts'
export type { Recompute, Recomputed, Staged } from './membership/recompute.ts'
export { activityOf } from './read/activity-of.ts'
export type { Activity, History } from './read/history.ts'
export type { Matches } from './read/match.ts'
export type { Preview, PreviewRequest } from './read/preview.ts'
export type { Profile } from './read/profile.ts'
export { withActivity } from './read/with-activity.ts'
export { Warehouse } from './warehouse.ts'

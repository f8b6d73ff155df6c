export const callTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const

export type CallType = (typeof callTypes)[number]

/** A JSON object as a tracking SDK sent it. */
export type JsonObject = { readonly [key: string]: unknown }

/** One message from a tracking SDK, validated, with its clock skew corrected. */
export interface Call {
  readonly workspace: string
  /** The id of what sent it. */
  readonly source: string
  readonly type: CallType
  /** Counts once in its workspace, however often it arrives. */
  readonly messageId: string
  /** At least one of the two is given. */
  readonly userId?: string | undefined
  readonly anonymousId?: string | undefined
  /** Of an `alias`: the identifier whose profile becomes one with `userId`'s. */
  readonly previousId?: string | undefined
  /** Of a `group`: the account that the profile is a user of. */
  readonly groupId?: string | undefined
  /** The event's name; `Page Viewed` or `Screen Viewed` for a page or screen; empty where it is no event. */
  readonly name: string
  /** When it happened, in Unix milliseconds. */
  readonly time: number
  readonly receivedAt: number
  /** The event's properties; the traits of an identify or group. */
  readonly properties: JsonObject
  readonly context: JsonObject
  /** What the context says of the visitor, by attribute as a query writes it: `country`, `utm.campaign`. */
  readonly visitor: Readonly<Record<string, string | number | boolean>>
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

/** One tracking message, as far as the language looks at it. */
export interface Call {
  readonly type: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias'
  /** Counts once in a workspace: the first to arrive. */
  readonly messageId: string
  /** At least one of these two names somebody. */
  readonly userId?: string
  readonly anonymousId?: string
  /** Of an alias: the name that its user had before. */
  readonly previousId?: string
  /** Of a group call: the account that its user belongs to. */
  readonly groupId?: string
  /** The event's name; empty for an identify, group or alias, which are no events. */
  readonly name: string
  /** In Unix milliseconds. */
  readonly time: number
  /** The id of what sent it. */
  readonly source: string
  /** Of an identify or group: its traits. */
  readonly properties: JsonObject
  readonly context: JsonObject
  /** What the context says of the visitor, by attribute as a query writes it: `country`, `utm.campaign`. */
  readonly visitor: Readonly<Record<string, string | number | boolean>>
}

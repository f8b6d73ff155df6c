import type { Order } from '../lexicon/comparatives.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { ValueCandidate } from '../link/name-index.ts'
import type { EventsPhrase } from '../meaning/events-phrase.ts'
import type { PredicateOption } from '../meaning/predicate.ts'
import type { Tree } from '../meaning/tree.ts'
import type { Quantity } from '../phrase/quantity.ts'
import type { Window } from '../phrase/window/window.ts'

/** Everybody: “customers”. */
export interface SubjectPhrase {
  readonly kind: 'subject'
}

/** What leads to a condition: “who”, “with”. Some may be said of an event as well. */
export interface RelativePhrase {
  readonly kind: 'relative'
  readonly word: string
}

/** What denies. An exception takes people out; “nothing” and “none” may stand behind what they deny. */
export interface NegationPhrase {
  readonly kind: 'negation'
  readonly sort: 'plain' | 'exception' | 'nothing' | 'prefix'
  /** “none”, “none of them”: of what was just said, in its time. */
  readonly isOfThose?: boolean
  /** “without”: leads from the people to what they did not do. */
  readonly isRelative?: boolean
}

/** What joins two phrases. */
export interface JointPhrase {
  readonly kind: 'joint'
  readonly joins: 'and' | 'or' | 'but' | 'list' | 'plus'
  /** A comma stands before it. */
  readonly comma: boolean
}

/** “then”, “after that”: what follows happened later than what came before. */
export interface LaterPhrase {
  readonly kind: 'later'
}

/** “after”, “since”, “before”: what came before is later, or earlier, than what follows. */
export interface OrderPhrase {
  readonly kind: 'order'
  readonly order: 'after' | 'before' | 'since'
}

/** Where an event lies from another: “within 2 days of signing up”. */
export interface RelationPhrase {
  readonly kind: 'relation'
  readonly order: 'after' | 'before' | 'since'
  readonly events: EventsPhrase
  readonly window?: Window
}

export interface WindowPhrase {
  readonly kind: 'window'
  readonly window: Window
  readonly assumptions: readonly string[]
}

export interface QuantityPhrase {
  readonly kind: 'quantity'
  /** Any of these. */
  readonly quantities: readonly Quantity[]
  /** As it was typed. */
  readonly text: string
}

/** “often”: a number of times has to be assumed. */
export interface HabitPhrase {
  readonly kind: 'habit'
  readonly text: string
}

/** “only”: a number is exactly that. */
export interface OnlyPhrase {
  readonly kind: 'only'
}

/** “switched on”, “off”: what is yes or no is so, or not. */
export interface SwitchPhrase {
  readonly kind: 'switch'
  readonly isOn: boolean
}

/** “over”, of what follows: “above level 50”. */
export interface ComparativePhrase {
  readonly kind: 'comparative'
  readonly order: Order
}

/** Any of these months, in whatever year. */
export interface MonthPhrase {
  readonly kind: 'month'
  readonly months: readonly number[]
}

/** “in a single”: of each event by itself. */
export interface EachPhrase {
  readonly kind: 'each'
}

/** “both”: one and the other, and not either of them. */
export interface BothPhrase {
  readonly kind: 'both'
}

/** “(” */
export interface OpenPhrase {
  readonly kind: 'open'
}

/** “)” */
export interface ClosePhrase {
  readonly kind: 'close'
}

/** What a parenthesis begins with. */
export interface OpenedPhrase<Kind extends string, Inner> {
  readonly kind: `opened ${Kind}`
  readonly inner: Inner
}

/** “(“order_completed”)”: the event that was just said, by its name. */
export interface NamedEventPhrase {
  readonly kind: 'named event'
  readonly events: EventsPhrase
}

/** “or more”, of what came before: “two tickets or more”. */
export interface BoundPhrase {
  readonly kind: 'bound'
  readonly order: Order
}

/** “missing”: what was named is not there. */
export interface AbsencePhrase {
  readonly kind: 'absence'
}

/** “total”, “average”, “biggest”, “first”, “different”: what is made of many events. */
export interface SummaryPhrase {
  readonly kind: 'summary'
  readonly reducer: Summary
}

/** A summary, and the properties that it may be of. */
export interface MeasurePhrase {
  readonly kind: 'measure'
  readonly reducer: Summary
  readonly attributes: readonly LinkedAttribute[]
}

export type Summary = 'sum' | 'avg' | 'max' | 'min' | 'first' | 'last' | 'unique'

/** What an attribute is called. */
export interface FieldPhrase {
  readonly kind: 'field'
  readonly attributes: readonly LinkedAttribute[]
  /** Only a part of its name was said, or another word for it. */
  readonly isPart: boolean
  /** It is said as something past: “expired”. */
  readonly isPast: boolean
}

/** Words that are in the name of some attribute, without being all of it: the “plan” of “the gold plan”. */
export interface HintPhrase {
  readonly kind: 'hint'
  readonly families: readonly string[]
}

/** One value or several in a row, each by all the attributes that have it. */
export interface ValuePhrase {
  readonly kind: 'value'
  readonly rows: readonly (readonly ValueCandidate[])[]
  readonly joins: 'and' | 'or' | 'both' | undefined
  /** It is said of visitors: how they come is likelier meant than what is known of them. */
  readonly isOfVisitors: boolean
  /** It is said as a noun for several: “leaders”. */
  readonly isPlural: boolean
  /** As it was typed. */
  readonly text: string
}

/** How a text is held against another: “ends in”. */
export interface AffixPhrase {
  readonly kind: 'affix'
  readonly affix: 'contains' | 'starts_with' | 'ends_with'
}

export interface AffixedPhrase {
  readonly kind: 'affixed'
  readonly affix: AffixPhrase['affix']
  readonly text: string
}

/** A text that is given literally. */
export interface TextPhrase {
  readonly kind: 'text'
  readonly text: string
}

/** “the same”: as that of the event before. */
export interface SamePhrase {
  readonly kind: 'same'
}

/** What something is like: people, or events, as the attribute decides. */
export interface PredicatePhrase {
  readonly kind: 'predicate'
  readonly options: readonly PredicateOption[]
  /** How it was led to, if at all. */
  readonly relative?: string
  readonly negated: boolean
  /** A word of its own denies it, and may deny what follows as well: “no clan war wins”. */
  readonly isDeniedApart?: boolean
  /** It says several of a kind: “clan leaders”. */
  readonly isPlural?: boolean
}

/** A time for what was just said, and nothing else: “not in the last 30 days”. */
export interface EllipsisPhrase {
  readonly kind: 'ellipsis'
  readonly window: Window
  readonly negated: boolean
  readonly assumptions: readonly string[]
}

/** Something that holds of people, or does not. */
export interface ConditionPhrase {
  readonly kind: 'condition'
  readonly tree: Tree
  /** The people are named again: “or people who …”. */
  readonly headed: boolean
  /** The people are named in it: “premium customers”. */
  readonly named?: boolean
  /** It is an “or” after a comma, or of people who are named again: it reaches further than what leads to it. */
  readonly isWide?: boolean
  /** It stood in parentheses. */
  readonly isGroup?: boolean
  /** It was led to by “who” or “with”. */
  readonly relative: boolean
  readonly assumptions: readonly string[]
}

/** A phrase and what joins it to what came before. */
export interface JoinedPhrase<Kind extends string, Inner> {
  readonly kind: `joined ${Kind}`
  readonly joint: JointPhrase
  readonly inner: Inner
}

/** What a stretch of the prompt is read as. */
export type Phrase =
  | SubjectPhrase
  | RelativePhrase
  | NegationPhrase
  | JointPhrase
  | LaterPhrase
  | OrderPhrase
  | RelationPhrase
  | WindowPhrase
  | QuantityPhrase
  | HabitPhrase
  | OnlyPhrase
  | AbsencePhrase
  | BoundPhrase
  | OpenPhrase
  | ClosePhrase
  | OpenedPhrase<'events', EventsPhrase>
  | OpenedPhrase<'condition', ConditionPhrase>
  | NamedEventPhrase
  | BothPhrase
  | EachPhrase
  | MonthPhrase
  | SwitchPhrase
  | ComparativePhrase
  | SummaryPhrase
  | MeasurePhrase
  | FieldPhrase
  | HintPhrase
  | ValuePhrase
  | AffixPhrase
  | AffixedPhrase
  | TextPhrase
  | SamePhrase
  | PredicatePhrase
  | EllipsisPhrase
  | EventsPhrase
  | ConditionPhrase
  | JoinedPhrase<'value', ValuePhrase>
  | JoinedPhrase<'month', MonthPhrase>
  | JoinedPhrase<'quantity', QuantityPhrase>
  | JoinedPhrase<'predicate', PredicatePhrase>
  | JoinedPhrase<'events', EventsPhrase>
  | JoinedPhrase<'condition', ConditionPhrase>
  | JoinedPhrase<'ellipsis', EllipsisPhrase>

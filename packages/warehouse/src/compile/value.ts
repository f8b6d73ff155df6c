import { once } from './once.ts'

/** One value as SQL, in every way a comparator may read it. All but `exists` are null where it cannot be read so. */
export interface Value {
  /** Float64: of a number, or a string that is one. */
  readonly number: string
  /** String: of a string, or the JSON text of a number or boolean. */
  readonly text: string
  /** Float64, Unix milliseconds: of an ISO 8601 string or a number. */
  readonly time: string
  /** String: the value with its type before it, as `tag` writes it. */
  readonly tagged: string
  /** Whether there is a value that is not null; never null itself. */
  readonly exists: string
  /** What it is, where that is certain: never anything but a number, or never a number. */
  readonly type: 'number' | 'text' | 'any'
}

const numeral = '^-?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?$'

/** The number that text is, written as a query writes numbers, or null; also where it is too large for one. */
export function numberOfText(text: string): string {
  return once(
    text,
    it =>
      `if(match(${it}, '${numeral}'), nullIf(nullIf(accurateCastOrNull(${it}, 'Float64'), inf), -inf), NULL)`,
  )
}

const isoDate =
  '^([1-9][0-9]|0[1-9])[0-9]{2}-[0-9]{2}-[0-9]{2}' +
  '([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$'

/** Unix milliseconds of text in ISO 8601 form, or null. */
export function timeOfText(text: string): string {
  const time = (it: string) =>
    `toUnixTimestamp64Milli(parseDateTime64BestEffortOrNull(upper(${it}), 3, 'UTC'))`
  return once(text, it => `if(match(${it}, '${isoDate}'), toFloat64(${time(it)}), NULL)`)
}

/** A number that may be null, such as an average. */
export function numberValue(sql: string): Value {
  return {
    number: sql,
    text: jsonText(sql),
    time: sql,
    tagged: `concat('n', ${jsonText(sql)})`,
    exists: `isNotNull(${sql})`,
    type: 'number',
  }
}

/** A condition: true or false, never absent. */
export function booleanValue(sql: string): Value {
  const text = `if(${sql}, 'true', 'false')`
  return {
    number: nullOf('Float64'),
    text,
    time: nullOf('Float64'),
    tagged: `concat('b', ${text})`,
    exists: '1',
    type: 'text',
  }
}

/** A value stored with its type before it, or null. */
export function taggedValue(sql: string): Value {
  const typeOf = (it: string) => `substring(${it}, 1, 1)`
  const restOf = (it: string) => `substring(${it}, 2)`
  return {
    number: once(sql, it => `if(${typeOf(it)} IN ('n', 's'), ${numberOfText(restOf(it))}, NULL)`),
    text: once(sql, it => `if(${typeOf(it)} IN ('s', 'n', 'b'), ${restOf(it)}, NULL)`),
    time: once(
      sql,
      it =>
        `multiIf(${typeOf(it)} = 'n', ${numberOfText(restOf(it))}, ${typeOf(it)} = 's', ${timeOfText(restOf(it))}, NULL)`,
    ),
    tagged: sql,
    exists: `ifNull(${typeOf(sql)} != 'z', 0)`,
    type: 'any',
  }
}

/** A string that may be null. */
export function textValue(sql: string): Value {
  return {
    number: numberOfText(sql),
    text: sql,
    time: timeOfText(sql),
    tagged: `concat('s', ${sql})`,
    exists: `isNotNull(${sql})`,
    type: 'text',
  }
}

/** A Float64 as JSON writes it: the engine leaves out the sign of an exponent. */
export function jsonText(number: string): string {
  return once(number, it => `if(abs(${it}) >= 1e21, replaceOne(toString(${it}), 'e', 'e+'), toString(${it}))`)
}

/** A sum or average as it is compared: to six decimal places, and no negative zero. */
export function rounded(sql: string): string {
  return `round(${sql}, 6) + 0`
}

export function nullOf(type: string): string {
  return `CAST(NULL, 'Nullable(${type})')`
}

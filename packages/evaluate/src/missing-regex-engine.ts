/** A query with `matches`, compiled without what reads patterns. */
export class MissingRegexEngine extends Error {
  constructor() {
    super('A query with matches(…) needs a regular expression engine: pass `regex`, such as RE2JS.compile.')
    this.name = 'MissingRegexEngine'
  }
}

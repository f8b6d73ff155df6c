const shortEnough = 80

/** An expression of another that it is used in more than once. Where it is long it is bound, not written out again. */
export function once(sql: string, use: (it: string) => string): string {
  return sql.length <= shortEnough ? use(sql) : `arrayElement(arrayMap(it -> ${use('it')}, [${sql}]), 1)`
}

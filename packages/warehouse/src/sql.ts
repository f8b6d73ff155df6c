/** The statements that queries become: for those who measure them. */
export { ClickHouse } from './clickhouse/clickhouse.ts'
export type { Statement } from './clickhouse/statement.ts'
export { membershipsFor, statementFor } from './read/match.ts'

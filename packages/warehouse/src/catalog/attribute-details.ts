import { mostValues } from './seen-name.ts'

/** The kind of a row of the catalog's tables. */
export const kindSql = `if(scope = 'account_trait', 'trait', scope)`

/**
 * SQL of what is known of the attributes of a common table `found` of (kind, event, path): their types, and their most
 * used values with how often each was seen, the most used first.
 */
export const attributeDetails = `
  LEFT JOIN (
    SELECT ${kindSql} AS kind, event, path, arraySort(groupUniqArray(type)) AS types
    FROM attributes
    WHERE workspace = {workspace:String} AND (kind, event, path) IN (SELECT kind, event, path FROM found)
    GROUP BY kind, event, path
  ) AS typed USING (kind, event, path)
  LEFT JOIN (
    SELECT kind, event, path,
      arraySlice(arraySort(pair -> (-toInt64(pair.1), pair.2), groupArray((total, value))), 1, ${mostValues}) AS most,
      most.2 AS values, most.1 AS counts
    FROM (
      SELECT ${kindSql} AS kind, event, path, value, sum(seen) AS total
      FROM attribute_values
      WHERE workspace = {workspace:String} AND (kind, event, path) IN (SELECT kind, event, path FROM found)
      GROUP BY kind, event, path, value
    )
    GROUP BY kind, event, path
  ) AS valued USING (kind, event, path)`

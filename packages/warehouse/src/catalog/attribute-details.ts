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
    SELECT ${kindSql} AS kind, event, path,
      sumMap([value], [seen]) AS totals,
      arraySlice(arraySort(pair -> (-toInt64(pair.2), pair.1), arrayZip(totals.1, totals.2)), 1, ${mostValues}) AS most,
      most.1 AS values, most.2 AS counts
    FROM attribute_values
    WHERE workspace = {workspace:String} AND (kind, event, path) IN (SELECT kind, event, path FROM found)
    GROUP BY kind, event, path
  ) AS valued USING (kind, event, path)`

/** The calls that are activity, as rows of the table `activity`. */
export const activityOfCalls = `
  SELECT workspace, profile, time, message_id, name, source,
    if(exact != '', exact, concat('{"properties":', toJSONString(properties),
                                  ',"context":', toJSONString(context), '}')) AS body,
    visitor
  FROM calls WHERE type IN ('track', 'page', 'screen', 'identify')`

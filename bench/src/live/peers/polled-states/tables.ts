/**
 * The tables of the design, as lean as they can be: for one workspace, and without what only other kinds of nodes need.
 * Statements in the order in which they are to be run.
 */
export const tables: readonly string[] = [
  // In the order in which they came in, so that a poll reads what is new.
  `CREATE TABLE messages (
    message_id String,
    message_raw String,
    event_type LowCardinality(String) DEFAULT JSONExtractString(message_raw, 'type'),
    event String DEFAULT JSONExtractString(message_raw, 'event'),
    event_time DateTime64(3, 'UTC')
      DEFAULT assumeNotNull(parseDateTime64BestEffortOrNull(JSONExtractString(message_raw, 'timestamp'), 3, 'UTC')),
    user_id String DEFAULT JSONExtractString(message_raw, 'userId'),
    properties String DEFAULT JSONExtractRaw(message_raw, if(event_type = 'identify', 'traits', 'properties')),
    processing_time DateTime64(3, 'UTC') DEFAULT now64(3)
  ) ENGINE = MergeTree ORDER BY (processing_time, user_id, event_time, message_id)`,
  // What each node knows of each user, by stretches of time where the node has a window.
  `CREATE TABLE node_states (
    segment LowCardinality(String),
    node LowCardinality(String),
    user_id String,
    stretch DateTime64(3, 'UTC'),
    last_value AggregateFunction(argMax, String, DateTime64(3, 'UTC')),
    occurrences AggregateFunction(uniq, String),
    computed_at SimpleAggregateFunction(max, DateTime64(3, 'UTC'))
  ) ENGINE = AggregatingMergeTree PARTITION BY toYear(stretch) ORDER BY (segment, node, user_id, stretch)`,
  // Which of it changed when.
  `CREATE TABLE touched_states (
    segment LowCardinality(String),
    node LowCardinality(String),
    user_id String,
    computed_at DateTime64(3, 'UTC')
  ) ENGINE = MergeTree PARTITION BY toYYYYMMDD(computed_at) ORDER BY computed_at`,
  `CREATE MATERIALIZED VIEW touched_states_of_node_states TO touched_states AS
   SELECT segment, node, user_id, computed_at FROM node_states GROUP BY segment, node, user_id, computed_at`,
  // For which users each node holds.
  `CREATE TABLE node_values (
    segment LowCardinality(String),
    node LowCardinality(String),
    user_id String,
    value Bool,
    computed_at DateTime64(3, 'UTC'),
    INDEX by_value value TYPE minmax GRANULARITY 4,
    INDEX by_time computed_at TYPE minmax GRANULARITY 4
  ) ENGINE = ReplacingMergeTree ORDER BY (segment, node, user_id)`,
  // Who is in which segment.
  `CREATE TABLE assignments (
    segment LowCardinality(String),
    user_id String,
    value Bool,
    assigned_at DateTime64(3, 'UTC')
  ) ENGINE = ReplacingMergeTree ORDER BY (segment, user_id)`,
]

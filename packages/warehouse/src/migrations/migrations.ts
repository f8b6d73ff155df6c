import { activityOfCalls } from '../ingest/activity-of-calls.ts'

/**
 * Each step is run once per database, in order, and may be run by two servers at once: every statement is harmless
 * where its effect already stands. A step that has been released is never edited; a change is a new step.
 */
export const migrations: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  {
    name: '001-calls',
    statements: [
      // Ordered for a query's two ways of reading: the events of a name in a window, and one profile's events.
      // The engine drops rows equal in the whole key: an old message sent again, after its time in the ledger.
      // Merging JSON is much of what an event costs; the base lets a few more small parts stand before they are merged.
      `CREATE TABLE IF NOT EXISTS calls (
        workspace LowCardinality(String),
        type LowCardinality(String),
        name LowCardinality(String),
        profile UUID,
        time DateTime64(3, 'UTC') CODEC(DoubleDelta, LZ4),
        message_id String,
        source LowCardinality(String),
        user_id String,
        anonymous_id String,
        properties JSON,
        property_lists Map(LowCardinality(String), Array(String)),
        context JSON,
        context_lists Map(LowCardinality(String), Array(String)),
        received_at DateTime64(3, 'UTC') CODEC(DoubleDelta, LZ4)
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, name, toYYYYMM(time), profile, time, message_id)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10`,
    ],
  },
  {
    name: '002-profiles',
    statements: [
      `CREATE TABLE IF NOT EXISTS identifiers (
        workspace LowCardinality(String),
        profile UUID,
        type LowCardinality(String),
        value String
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, profile)
      SETTINGS fsync_after_insert = 1`,
      `CREATE TABLE IF NOT EXISTS merges (
        workspace LowCardinality(String),
        profile UUID,
        into UUID,
        version UInt64
      ) ENGINE = ReplacingMergeTree(version)
      ORDER BY (workspace, profile)
      SETTINGS fsync_after_insert = 1`,
      // One row for each trait of each identify call. A trait set to null has an empty value.
      `CREATE TABLE IF NOT EXISTS traits (
        workspace LowCardinality(String),
        key String,
        profile UUID,
        time DateTime64(3, 'UTC'),
        message_id String,
        value JSON,
        value_lists Map(LowCardinality(String), Array(String))
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, key, profile, time, message_id)
      SETTINGS fsync_after_insert = 1`,
    ],
  },
  {
    name: '003-catalog',
    statements: [
      `CREATE TABLE IF NOT EXISTS attributes (
        workspace LowCardinality(String),
        scope LowCardinality(String),
        event String,
        path String,
        type LowCardinality(String)
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, scope, event, path, type)
      SETTINGS fsync_after_insert = 1`,
      `CREATE TABLE IF NOT EXISTS attribute_values (
        workspace LowCardinality(String),
        scope LowCardinality(String),
        event String,
        path String,
        value String,
        seen UInt64
      ) ENGINE = SummingMergeTree
      ORDER BY (workspace, scope, event, path, value)`,
    ],
  },
  {
    name: '004-visitors-and-accounts',
    statements: [
      `ALTER TABLE calls ADD COLUMN IF NOT EXISTS group_id String`,
      // Each value with its type before it. Most calls have few attributes, and a query reads few of them.
      `ALTER TABLE calls ADD COLUMN IF NOT EXISTS visitor Map(LowCardinality(String), String)`,
      // Since when a profile is a user of an account.
      `CREATE TABLE IF NOT EXISTS account_users (
        workspace LowCardinality(String),
        account String,
        profile UUID,
        time SimpleAggregateFunction(min, DateTime64(3, 'UTC'))
      ) ENGINE = AggregatingMergeTree
      ORDER BY (workspace, account, profile)
      SETTINGS fsync_after_insert = 1`,
      `CREATE TABLE IF NOT EXISTS account_traits (
        workspace LowCardinality(String),
        key String,
        account String,
        time DateTime64(3, 'UTC'),
        message_id String,
        value JSON,
        value_lists Map(LowCardinality(String), Array(String)),
        exact String
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, key, account, time, message_id)
      SETTINGS fsync_after_insert = 1`,
    ],
  },
  {
    name: '005-histories',
    statements: [
      // One profile's calls are found without reading everybody's.
      `ALTER TABLE calls ADD INDEX IF NOT EXISTS calls_of_profile profile TYPE bloom_filter(0.01) GRANULARITY 1`,
      // As JSON, where the JSON columns would not give it back: empty objects, and nulls inside of lists.
      `ALTER TABLE calls ADD COLUMN IF NOT EXISTS exact String`,
      `ALTER TABLE traits ADD COLUMN IF NOT EXISTS exact String`,
      `ALTER TABLE traits ADD INDEX IF NOT EXISTS traits_of_profile profile TYPE bloom_filter(0.01) GRANULARITY 1`,
    ],
  },
  {
    name: '006-times',
    statements: [
      // Times are next to each other by profile, so that what they share is their size: decoded five times as fast.
      `ALTER TABLE calls MODIFY COLUMN time DateTime64(3, 'UTC') CODEC(T64, LZ4)`,
      `ALTER TABLE calls MODIFY COLUMN received_at DateTime64(3, 'UTC') CODEC(T64, LZ4)`,
    ],
  },
  {
    name: '007-vocabulary',
    statements: [
      // One row for each name: of an event, with an empty path, or of an attribute. `written_at` is by the clock that
      // all servers share, so that each finds what the others wrote of late.
      `CREATE TABLE IF NOT EXISTS names (
        workspace LowCardinality(String),
        scope LowCardinality(String),
        event String,
        path String,
        uses SimpleAggregateFunction(sum, UInt64),
        first_seen SimpleAggregateFunction(min, DateTime64(3, 'UTC')),
        last_seen SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
        written_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')) DEFAULT now64(3)
      ) ENGINE = AggregatingMergeTree
      ORDER BY (workspace, scope, event, path)
      SETTINGS fsync_after_insert = 1`,
      // Uses are not counted twice.
      `INSERT INTO names (workspace, scope, event, path, uses, first_seen, last_seen)
       SELECT workspace, 'event', name, '', count(), min(least(time, received_at)), max(least(time, received_at))
       FROM calls WHERE name != '' AND (SELECT count() FROM names WHERE scope = 'event') = 0
       GROUP BY workspace, name SETTINGS max_execution_time = 0`,
      // When an attribute was seen is not known of old: it is taken to be as recent as what it belongs to.
      `INSERT INTO names (workspace, scope, event, path, first_seen, last_seen)
       SELECT DISTINCT workspace, attributes.scope, event, attributes.path, first, last FROM attributes
       INNER JOIN (
         SELECT workspace, event, min(first_seen) AS first, max(last_seen) AS last FROM names
         WHERE scope = 'event' GROUP BY workspace, event
       ) AS seen USING (workspace, event)
       WHERE attributes.scope = 'property'`,
      `INSERT INTO names (workspace, scope, event, path, first_seen, last_seen)
       SELECT DISTINCT workspace, scope, event, path, first, last FROM attributes
       INNER JOIN (
         SELECT workspace, min(least(time, received_at)) AS first, max(least(time, received_at)) AS last
         FROM calls GROUP BY workspace
       ) AS seen USING (workspace)
       WHERE scope != 'property' SETTINGS max_execution_time = 0`,
    ],
  },
  {
    name: '008-activity',
    statements: [
      // What each profile did, one profile after another: one reads the whole history of a few profiles, and no more.
      `CREATE TABLE IF NOT EXISTS activity (
        workspace LowCardinality(String),
        profile UUID,
        time DateTime64(3, 'UTC') CODEC(T64, LZ4),
        message_id String,
        name LowCardinality(String),
        source LowCardinality(String),
        body String,
        visitor Map(LowCardinality(String), String)
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, profile, time, message_id, name)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10, index_granularity = 256`,
      `CREATE MATERIALIZED VIEW IF NOT EXISTS activity_of_calls TO activity AS ${activityOfCalls}`,
      `INSERT INTO activity ${activityOfCalls} SETTINGS max_execution_time = 0`,
    ],
  },
  {
    name: '009-memberships',
    statements: [
      // The last row of each pair stands: of a profile that left, too, and of one whose query holds though it is out.
      `CREATE TABLE IF NOT EXISTS memberships (
        workspace LowCardinality(String),
        profile UUID,
        audience LowCardinality(String),
        position UInt64,
        is_member Bool,
        holds Bool,
        entered_at Nullable(DateTime64(3, 'UTC')),
        expires_at Nullable(DateTime64(3, 'UTC'))
      ) ENGINE = ReplacingMergeTree(position)
      ORDER BY (workspace, profile, audience)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10, index_granularity = 512`,
      // The log: a position is written once, however often it is written.
      `CREATE TABLE IF NOT EXISTS transitions (
        workspace LowCardinality(String),
        position UInt64,
        audience LowCardinality(String),
        profile UUID,
        entered Bool,
        at DateTime64(3, 'UTC'),
        cause LowCardinality(String),
        version UInt32
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, position)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10`,
      // Which audience each profile gets, the first in the order that it is in; and how that changed.
      `CREATE TABLE IF NOT EXISTS winners (
        workspace LowCardinality(String),
        profile UUID,
        position UInt64,
        audience LowCardinality(String)
      ) ENGINE = ReplacingMergeTree(position)
      ORDER BY (workspace, profile)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10, index_granularity = 512`,
      `CREATE TABLE IF NOT EXISTS wins (
        workspace LowCardinality(String),
        position UInt64,
        profile UUID,
        audience LowCardinality(String),
        previous LowCardinality(String),
        at DateTime64(3, 'UTC'),
        cause LowCardinality(String)
      ) ENGINE = ReplacingMergeTree
      ORDER BY (workspace, position)
      SETTINGS fsync_after_insert = 1, merge_selector_base = 10`,
      // What a recompute found, and what follows from it: gone with the job.
      `CREATE TABLE IF NOT EXISTS computed_members (
        job String,
        profile UUID,
        words Array(UInt64)
      ) ENGINE = MergeTree PARTITION BY job ORDER BY profile`,
      `CREATE TABLE IF NOT EXISTS staged_changes (
        job String,
        n UInt64,
        profile UUID,
        audience LowCardinality(String),
        version UInt32,
        is_member Bool,
        holds Bool,
        entered_at Nullable(DateTime64(3, 'UTC')),
        expires_at Nullable(DateTime64(3, 'UTC')),
        change Int8
      ) ENGINE = MergeTree PARTITION BY job ORDER BY n SETTINGS fsync_after_insert = 1`,
      `CREATE TABLE IF NOT EXISTS staged_wins (
        job String,
        n UInt64,
        profile UUID,
        audience LowCardinality(String),
        previous LowCardinality(String)
      ) ENGINE = MergeTree PARTITION BY job ORDER BY n SETTINGS fsync_after_insert = 1`,
    ],
  },
  {
    name: '010-claims',
    statements: [
      // Fingerprints of the messages of each turn at writing calls, where servers share the database.
      `CREATE TABLE IF NOT EXISTS claims (
        turn UInt64,
        high UInt32,
        low UInt32,
        written_at DateTime DEFAULT now()
      ) ENGINE = MergeTree
      PARTITION BY toDate(written_at)
      ORDER BY turn
      TTL written_at + INTERVAL 2 DAY
      SETTINGS fsync_after_insert = 1, ttl_only_drop_parts = 1`,
    ],
  },
  {
    name: '011-fewer-merges',
    // Small parts are merged ten at a time, as those of calls are: twos and threes take three times the processor.
    statements: ['identifiers', 'traits', 'account_traits', 'names'].map(
      table => `ALTER TABLE ${table} MODIFY SETTING merge_selector_base = 10`,
    ),
  },
]

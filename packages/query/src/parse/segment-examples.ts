/**
 * The definitions that the public reference of Segment's query language gives as examples. Those of computed traits
 * are no conditions: they stand in the shortest one around them, `.exists()`. Those of single functions stand in the
 * shortest query in which the function can stand.
 */
export const segmentExamples: readonly string[] = [
  // Audiences
  "event('Shoes Bought').where( property('price') >= 100 ).within(7 days).count() >= 1",
  `event('Shoes Bought').where( 
property('price') >= trait('avg_spend')
AND 
event('Shoes Returned').within(parent: 5 days).count() >= 1 
).within(30 days).count() >= 1`,
  "NOT ( event('Shoes Bought').count() >= 1 AND trait('total_spend') > 200 )",
  "ALL ( event('Shoes Bought').count() >= 1 AND trait('total_spend') > 200 )",
  "ALL NOT event('Shoes Bought').count() >= 1",
  "ANY event('Shoes Bought').count() >= 1",

  // Computed traits
  "event('Shoes Bought').within(30 days).avg(property('spend')).exists()",
  "event('Shoes Bought').where( property('price') > 100 AND property('brand') = 'My Brand' ).min(property('spend')).exists()",
  "event('Shoes Bought').within(30 days).first(property('spend')).exists()",
  "event('Shoes Bought').within(30 days).mode(property('spend'), 2).exists()",

  // Extractors
  "trait('total_spend')",
  "event('Shoes Bought').where(property('total').exists()).count() >= 1",
  "event('Shoes Bought').where(context('page.url').exists()).count() >= 1",
  "trait('total_spend') = literal(100)",

  // Filters
  "event('Shoes Bought').where({property('price_usd') > 100}).count() >= 1",
  "event('Shoes Bought').sources({exclude: 'QgRHeujRJBM9j18yChyC', '/;hSBZDqGDPvXCKHbikPm'}).count() >= 1",
  "event('Shoes Bought').within(7 days).count() >= 1",
  "event('Shoes Bought').between(7 days, 10 days).count() >= 1",

  // Reducers
  "event('Shoes Bought').count().exists()",
  "event('Shoes Bought').sum(property('spend')).exists()",
  "event('Shoes Bought').avg(property('spend')).exists()",
  "event('Shoes Bought').max(property('spend')).exists()",
  "event('Shoes Bought').max(property('spend') as string).exists()",
  "event('Shoes Bought').min(property('spend')).exists()",
  "event('Shoes Bought').min(property('spend') as string).exists()",
  "event('Shoes Bought').mode(property('spend'), 2).exists()",
  "event('Shoes Bought').mode(property('spend') as array, 2).exists()",
  "event('Shoes Bought').first(property('spend')).exists()",
  "event('Shoes Bought').last(property('spend')).exists()",
  "event('Shoes Bought').unique(property('spend')).count().exists()",

  // Comparisons
  "trait('total_spend').equals(500)",
  "trait('total_spend') == 500",
  "trait('total_spend').differs(500)",
  "trait('total_spend') != 500",
  "trait('total_spend').absent()",
  "trait('total_spend').exists()",
  "trait('total_spend').greater_than(500)",
  "trait('total_spend') > 500",
  "trait('total_spend').at_least(500)",
  "trait('total_spend') >= 500",
  "trait('total_spend').less_than(500)",
  "trait('total_spend') < 500",
  "trait('total_spend').at_most(500)",
  "trait('total_spend') <= 500",
  "trait('total_spend').contains('shoes','shirts')",
  "trait('total_spend').omits('shoes')",
  "trait('total_spend').starts_with('total')",
  "trait('total_spend').ends_with('total')",
  "trait('total_spend').one_of('shoes','shirts')",
  "trait('total_spend').before_date('2023-12-07T18:50:00Z')",
  "trait('total_spend').after_date('2023-12-07T18:50:00Z')",
  "trait('total_spend').within_last(7 days)",
  "trait('total_spend').within_next(7 days)",
  "trait('total_spend').before_last(7 days)",
  "trait('total_spend').after_next(7 days)",
]

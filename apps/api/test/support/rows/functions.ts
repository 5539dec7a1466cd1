import { BOOLEAN } from './inferred.ts';

/** Expressions that are never null, whatever is in them, and the type they have when it is not written at them. */
export const neverNull: Record<string, number> = {
  NULLTEST: BOOLEAN,
  BOOLEANTEST: BOOLEAN,
  DISTINCTEXPR: BOOLEAN,
  SQLVALUEFUNCTION: 0,
  NEXTVALUEEXPR: 0,
  GROUPINGFUNC: 23,
  ROWEXPR: 0,
};

/** Functions that are never null although they take nulls. */
export const neverNullFunctions = new Set([
  'concat',
  'concat_ws',
  'json_build_array',
  'json_build_object',
  'jsonb_build_array',
  'jsonb_build_object',
  'num_nonnulls',
  'num_nulls',
]);

/** Strict functions that may turn a value into null: nothing is known of their result. */
export const nullOfValue = new Set([
  'array_length',
  'array_lower',
  'array_upper',
  'current_setting',
  'json_array_element',
  'json_array_element_text',
  'json_extract_path',
  'json_extract_path_text',
  'json_object_field',
  'json_object_field_text',
  'jsonb_array_element',
  'jsonb_array_element_text',
  'jsonb_extract_path',
  'jsonb_extract_path_text',
  'jsonb_object_field',
  'jsonb_object_field_text',
  'jsonb_path_query_first',
  'pg_terminate_backend',
  'regexp_match',
  'regexp_substr',
  'substring',
  'to_regclass',
]);

/** Aggregates that count nothing as 0. */
export const countingAggregates = new Set(['count', 'regr_count']);

/** Aggregates that hold each value they were given, nulls too: a group of rows is never nothing. */
export const collectingAggregates = new Set([
  'array_agg',
  'json_agg',
  'jsonb_agg',
  'json_object_agg',
  'jsonb_object_agg',
]);

/** Functions over windows that are never null. */
export const neverNullWindows = new Set([
  'count',
  'cume_dist',
  'dense_rank',
  'ntile',
  'percent_rank',
  'rank',
  'row_number',
]);

/** What a value of JSON is made of. */
export const jsonOfValue = new Set(['array_to_json', 'row_to_json', 'to_json', 'to_jsonb']);

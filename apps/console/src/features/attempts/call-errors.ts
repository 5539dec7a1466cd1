/** What an error of the API means to anyone who reads the timeline. */
export type CallError =
  | 'NOT_BEGUN'
  | 'BEGUN'
  | 'ENDED'
  | 'ARGUMENT'
  | 'NO_LIST'
  | 'UNKNOWN'
  | 'UNSUPPORTED'
  | 'NO_VALUE'
  | 'READ_ONLY'
  | 'WRITE_ONLY'
  | 'KEYWORD'
  | 'TYPE'
  | 'RANGE'
  | 'DEPENDENCY'
  | 'GENERAL';

/** SCORM 1.2 Run-Time Environment, 3.3.4: API error codes. */
const of12: Record<string, CallError> = {
  201: 'ARGUMENT',
  202: 'NO_LIST',
  203: 'NO_LIST',
  301: 'NOT_BEGUN',
  401: 'UNSUPPORTED',
  402: 'KEYWORD',
  403: 'READ_ONLY',
  404: 'WRITE_ONLY',
  405: 'TYPE',
};

/** SCORM 2004 4th edition, Run-Time Environment, 3.1.7: API implementation error codes. */
const of2004: Record<string, CallError> = {
  103: 'BEGUN',
  104: 'ENDED',
  112: 'NOT_BEGUN',
  113: 'ENDED',
  122: 'NOT_BEGUN',
  123: 'ENDED',
  132: 'NOT_BEGUN',
  133: 'ENDED',
  142: 'NOT_BEGUN',
  143: 'ENDED',
  201: 'ARGUMENT',
  401: 'UNKNOWN',
  402: 'UNSUPPORTED',
  403: 'NO_VALUE',
  404: 'READ_ONLY',
  405: 'WRITE_ONLY',
  406: 'TYPE',
  407: 'RANGE',
  408: 'DEPENDENCY',
};

/** The two standards give the same number to different things. `standard`: `1.2`, `2004-4`, as packages have it. */
export const callErrorOf = (standard: string, code: string): CallError =>
  (standard === '1.2' ? of12 : of2004)[code] ?? 'GENERAL';

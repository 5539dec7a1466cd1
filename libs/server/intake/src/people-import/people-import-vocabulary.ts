import { registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { ImportField } from './reading/import-fields.ts';
import { NameOrder, SurnameRule } from './reading/split-names.ts';
import { listModes, rowDecisions, rowResults, listSorts } from '@campus/people';
import { dateOrders } from '@campus/tabular';

export const ImportStatus = enumOf([
  'reading',
  'refused',
  'mapping',
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'discarded',
]);
export type ImportStatus = CodeOf<typeof ImportStatus>;
registerEnumType(ImportStatus, { name: 'ImportStatus', description: 'Where a list of people stands.' });

export const ImportResult = enumOf(rowResults);
export type ImportResult = CodeOf<typeof ImportResult>;
registerEnumType(ImportResult, {
  name: 'ImportResult',
  description:
    'What becomes of a row; KEEP: known already, nothing to change; DECIDE: perhaps somebody known.',
});

export const ImportMode = enumOf(listModes);
export type ImportMode = CodeOf<typeof ImportMode>;
registerEnumType(ImportMode, { name: 'ImportMode', description: 'All rows or none, or the good ones.' });

export const ImportDecision = enumOf(rowDecisions);
export type ImportDecision = CodeOf<typeof ImportDecision>;
registerEnumType(ImportDecision, { name: 'ImportDecision', description: 'Who a row is.' });

export const ImportEnrolment = enumOf(['enrol', 'already', 'none']);
export type ImportEnrolment = CodeOf<typeof ImportEnrolment>;
registerEnumType(ImportEnrolment, { name: 'ImportEnrolment' });

export const ImportSort = enumOf(listSorts);
export type ImportSort = CodeOf<typeof ImportSort>;
registerEnumType(ImportSort, { name: 'ImportSort', description: 'By what lists of people are ordered.' });

export const ImportRowSort = { LINE: 'line', NAME: 'name', ADDRESS: 'address', RESULT: 'result' } as const;
export type ImportRowSort = CodeOf<typeof ImportRowSort>;
registerEnumType(ImportRowSort, {
  name: 'ImportRowSort',
  description: 'By what rows of a list are ordered.',
});

export const DateOrder = enumOf(dateOrders);
export type DateOrder = CodeOf<typeof DateOrder>;
registerEnumType(DateOrder, { name: 'DateOrder', description: 'Which of two numbers is the month.' });

registerEnumType(ImportField, { name: 'ImportField', description: 'What a column of a list of people is.' });
registerEnumType(SurnameRule, {
  name: 'SurnameRule',
  description: 'How many surnames people of a list have.',
});
registerEnumType(NameOrder, {
  name: 'NameOrder',
  description: 'What comes first in a column of whole names.',
});

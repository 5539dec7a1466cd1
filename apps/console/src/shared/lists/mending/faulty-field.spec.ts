import { expect, it } from '@jest/globals';
import { importFieldValues, nomineeFieldValues } from '@campus/api-client';
import { faultyField } from './faulty-field.ts';

it.each([
  ['of the address', 'ADDRESS_INVALID', {}, 'EMAIL'],
  ['of a place that is left out, whichever it is', 'PLACE_LEFT_OUT', { field: 'post', text: 'X' }, 'POST'],
  ['of a cell with a formula', 'FORMULA_IN_CELL', { field: 'surnames' }, 'SURNAMES'],
  ['of the group', 'GROUP_UNKNOWN', { text: 'Norte' }, 'GROUP'],
  ['of no field', 'SAME_NAME', null, null],
])('a reason %s leads to the field to mend', (_, code, params, field) => {
  expect(faultyField({ code, params }, importFieldValues)).toBe(field);
});

it('a field that rows of the list do not have is not offered', () => {
  expect(faultyField({ code: 'GROUP_UNKNOWN', params: {} }, nomineeFieldValues)).toBeNull();
});

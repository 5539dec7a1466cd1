import { describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.ts';
import { schemaAge } from './schema-age.ts';

const names = migrations.map(({ name }) => name);

describe('the age of a schema', () => {
  it.each([
    ['of this campus', names, 'same'],
    ['of an earlier one', names.slice(0, -1), 'older'],
    ['of a later one', [...names, 'AddMore9999999999999'], 'newer'],
    ['of a later one that has dropped some', ['AddMore9999999999999'], 'newer'],
    ['of none', [], 'older'],
  ])('%s', (_about, applied, age) => {
    expect(schemaAge(applied)).toBe(age);
  });
});

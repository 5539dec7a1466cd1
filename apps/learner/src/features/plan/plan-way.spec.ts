import { describe, expect, it } from '@jest/globals';
import { keyOfField, type Field } from './plan-data.ts';
import { besides, countClosed, nextEmpty, nextEmptyFrom, placesOf, progressOf } from './plan-way.ts';
import { fieldOf, sectionOf } from './plan.fixture.ts';

const core = (id: string, over: Partial<Field> = {}) => fieldOf(id, { isCore: true, ...over });
const plan = {
  parts: [
    sectionOf('1', 'El puesto', { fields: [core('a'), fieldOf('b')] }),
    sectionOf('2', 'El propósito', { fields: [core('c', { isOpen: false }), core('d'), fieldOf('e')] }),
  ],
  annexes: [sectionOf('A', 'Contactos', { fields: [fieldOf('f')] })],
};
const valueOf = (filled: string) => (key: string) => (filled.includes(key.split(' ')[1] ?? '?') ? 'x' : ' ');

describe('the way through a plan', () => {
  it.each([
    // filled, the next empty one, where
    ['', 'a', '1'],
    ['a', 'd', '2'],
    ['ad', 'b', '1'],
    ['abd', 'e', '2'],
    ['abde', 'f', 'A'],
    ['abdef', undefined, undefined],
  ])('with %j filled in, %s comes next', (filled, field, section) => {
    const next = nextEmpty(plan, valueOf(filled));
    expect([next?.field.fieldId, next?.place.section.key]).toEqual([field, section]);
  });

  it.each([
    // filled, where one was last, the next one
    ['', null, 'd'],
    ['', 'd', 'a'],
    ['', 'e', 'd'],
    ['a', 'd', 'e'],
    ['d', 'd', 'a'],
    ['ad', null, 'e'],
    ['ad', 'd', 'e'],
    ['ade', 'd', 'b'],
    ['abde', 'e', 'f'],
    ['abdef', 'd', undefined],
  ])('on part 2 with %j filled in, after %s comes %s', (filled, last, expected) => {
    const at = plan.parts[1]?.fields.find(({ fieldId }) => fieldId === last);
    const next = nextEmptyFrom(plan, '2', valueOf(filled), at ? keyOfField(at) : null);
    expect(next?.field.fieldId).toBe(expected);
  });

  it('has the core of a page before its other fields, wherever they stand', () => {
    const mixed = {
      parts: [sectionOf('2', 'El propósito', { fields: [fieldOf('e'), core('d')] })],
      annexes: [],
    };
    expect(nextEmptyFrom(mixed, '2', valueOf(''), null)?.field.fieldId).toBe('d');
  });

  it('counts the core, the rest and what is closed', () => {
    const fields = placesOf(plan).flatMap(({ section }) => section.fields);
    expect(progressOf(fields, valueOf('ab'))).toEqual({
      core: { filled: 1, total: 3 },
      rest: { filled: 1, total: 3 },
      all: { filled: 2, total: 6 },
    });
    expect(countClosed(plan, valueOf('ab'))).toBe(1);
    expect(countClosed(plan, valueOf('c'))).toBe(0);
  });

  it.each([
    ['1', undefined, '2'],
    ['2', '1', 'A'],
    ['A', '2', undefined],
  ])('beside %s: %s and %s', (key, before, after) => {
    const found = besides(placesOf(plan), key);
    expect([found.before?.section.key, found.after?.section.key]).toEqual([before, after]);
  });
});

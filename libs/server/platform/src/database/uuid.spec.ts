import { expect, it } from '@jest/globals';
import { idFrom, isId, newId } from './uuid.ts';

it.each([
  ['achievement/1/completion', 'efbdef2a-a754-8e6b-9a1c-ab9e024baf03'],
  ['question k 3', 'bde91e07-74e5-81df-a5e4-6430751c783a'],
])('the id from "%s" is the same for ever: it stands in credentials and courses', (text, id) => {
  expect(idFrom(text)).toBe(id);
});

it('a new id tells its time, and no other is like it', () => {
  const at = Date.parse('2026-12-01T00:00:00Z');
  const ids = [newId(at), newId(at)];
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) {
    expect(isId(id)).toBe(true);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
    expect(id).toMatch(/^.{14}7.{4}[89ab]/);
  }
});

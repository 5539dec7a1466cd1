import { expect, it } from '@jest/globals';
import { labelled } from './labelled.ts';

it.each([
  ['es', 'Grupo', 'Grupo: 2'],
  ['en', 'Group', 'Group: 2'],
  ['fr', 'Groupe', 'Groupe\u202f: 2'],
] as const)('in %s a label stands before its value as the language sets it', (locale, label, line) => {
  expect(labelled(label, '2', locale)).toBe(line);
});

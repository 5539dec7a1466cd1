import { describe, expect, it } from '@jest/globals';
import { sheetName } from './sheet-name.ts';

describe('a sheet to sign', () => {
  it.each([
    ['Taller en la capital', 'México', 'taller-en-la-capital-2027-01-12-09-00-mexico.pdf'],
    ['Ejercicio: «¿Y ahora?»', 'Côte d’Azur / 2', 'ejercicio-y-ahora-2027-01-12-09-00-cote-d-azur-2.pdf'],
    ['—', 'a"b\r\nc', '2027-01-12-09-00-a-b-c.pdf'],
  ])('of %j for %j is named for what it is', (session, group, name) => {
    expect(sheetName(session, new Date('2027-01-12T15:00:00Z'), 'America/Mexico_City', group)).toBe(name);
  });

  it('has no longer name than a disk takes', () => {
    const name = sheetName(
      'a'.repeat(300),
      new Date('2027-01-12T15:00:00Z'),
      'America/Mexico_City',
      'b'.repeat(300),
    );
    expect(name).toHaveLength(124);
    expect(name).toContain('-2027-01-12-09-00-b');
  });
});

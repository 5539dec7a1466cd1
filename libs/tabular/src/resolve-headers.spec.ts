import { describe, expect, it } from '@jest/globals';
import { resolveHeaders } from './resolve-headers.ts';

const gridOf = (...rows: string[][]) => ({
  rows: rows.map((cells, at) => ({ line: at + 1, cells })),
  merges: [],
  remarks: [],
});

describe('headings', () => {
  it.each<[string, string[][], string[], number]>([
    [
      'are the first row',
      [
        ['Nombre', 'País'],
        ['Ana', 'MX'],
      ],
      ['Nombre', 'País'],
      1,
    ],
    [
      'stand below titles',
      [['Lista 2026'], ['Fecha', '12/10/2026'], ['Nombre', 'Correo', 'País'], ['Ana', 'a@b.co', 'MX']],
      ['Nombre', 'Correo', 'País'],
      1,
    ],
    [
      'of two rows are joined',
      [
        ['Apellidos', '', 'Correo'],
        ['Primero', 'Segundo', ''],
        ['Ruiz', 'Mora', 'a@b.co'],
      ],
      ['Apellidos › Primero', 'Apellidos › Segundo', 'Correo'],
      1,
    ],
    [
      'may leave a column without a name',
      [
        ['Nombre', 'Correo', ''],
        ['Ana', 'a@b.co', 'x'],
      ],
      ['Nombre', 'Correo', ''],
      1,
    ],
    [
      'that repeat are told apart',
      [
        ['Nombre', 'Correo', 'Correo'],
        ['Ana', 'a@b.co', 'c@d.co'],
      ],
      ['Nombre', 'Correo', 'Correo (2)'],
      1,
    ],
    [
      'are missing when the first row is somebody',
      [
        ['Ana', 'a@b.co'],
        ['Eva', 'e@b.co'],
      ],
      ['', ''],
      2,
    ],
    ['of one column are headings', [['Correo'], ['a@b.co']], ['Correo'], 1],
    [
      'lose their line breaks',
      [
        ['Nombre\n completo', 'País'],
        ['Ana', 'MX'],
      ],
      ['Nombre completo', 'País'],
      1,
    ],
  ])('%s', (_name, rows, headers, count) => {
    const resolved = resolveHeaders(gridOf(...rows));
    expect(resolved.headers).toEqual(headers);
    expect(resolved.rows).toHaveLength(count);
  });
});

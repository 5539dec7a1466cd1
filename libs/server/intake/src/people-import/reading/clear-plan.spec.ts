import { describe, expect, it } from '@jest/globals';
import { clearPlan } from './clear-plan.ts';

const HEADERS = ['No.', 'Nombre', 'Primer apellido', 'Correo', 'País', 'Observaciones'];
const list = (headers: string[] = HEADERS, cells = headers.map(() => 'x'), otherSheets: string[] = []) => ({
  headers,
  rows: [{ line: 2, cells, remarks: [] }],
  otherSheets,
});

describe('a list about which nobody needs to be asked', () => {
  it('has its columns, and those left out, by their headings', () =>
    expect(clearPlan(list(), 'fr', false)).toMatchObject({
      fields: ['none', 'given_names', 'first_surname', 'email', 'country', 'none'],
      locale: 'fr',
      sendWelcome: false,
    }));

  it('of an edition lets people know that they are in it', () =>
    expect(clearPlan(list(), 'fr', true)).toMatchObject({ sendWelcome: true }));

  it('may have an unknown column that holds nothing', () =>
    expect(clearPlan(list([...HEADERS, ''], [...HEADERS.map(() => 'x'), ' ']), 'es', false)).not.toBeNull());

  it.each([
    ['an unknown column', list([...HEADERS, 'Clave'])],
    ['no address', list(HEADERS.filter((header) => header !== 'Correo'))],
    ['no country', list(HEADERS.filter((header) => header !== 'País'))],
    ['whole names', list(['Nombre completo', 'Correo', 'País'])],
    ['several sheets', list(HEADERS, undefined, ['Hoja 2'])],
  ])('is none with %s', (_what, file) => expect(clearPlan(file, 'es', false)).toBeNull());
});

import { describe, expect, it } from '@jest/globals';
import { editionIn } from './badge-rows.ts';

describe('the edition of a badge', () => {
  const title = 'Certificado de finalización: Proteger a nuestros nacionales: curso';

  it.each([
    ['without the kind of certificate', 'Certificado de finalización, Cohorte 2, tarde', 'Cohorte 2, tarde'],
    ['as it was signed, where it is something else', 'Primera edición', 'Primera edición'],
  ])('is told %s', (_how, description, edition) => {
    expect(editionIn({ title, description })).toBe(edition);
  });
});

import { describe, expect, it } from '@jest/globals';
import { certificateRows } from '@campus/credentials';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { certificatePdf } from '../printing/certificate-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import fr from '../words/fr.json' with { type: 'json' };
import { CERTIFICATE_WORDS } from './badge/certificate-vocabulary.ts';
import { printedCertificate } from './printed-certificate.ts';

const texts = (text: string) => ({ es: `${text} (es)`, en: `${text} (en)`, fr: `${text} (fr)` });

const snapshot: CertificateSnapshot = {
  format: 1,
  name: 'Ana Lucía Hernández-Quiñónez de la Peña',
  country: { es: 'México', en: 'Mexico', fr: 'Mexique' },
  institution: 'Secretaría de Relaciones Exteriores',
  post: 'Consulado en Quetzaltenango',
  course: texts('Atención consular'),
  edition: texts('Primera edición'),
  route: 'B',
  effort: { core: 360, extended: 1_320 },
  startsOn: '2026-10-01',
  endsOn: '2026-12-24',
  locale: 'es',
  outcome: 'completion',
  version: 'a1b2c3d4e5f6',
  versionNumber: 3,
  issuedOn: '2026-11-25',
  expiresOn: '2029-11-25',
  signatory: {
    name: 'Lucía Fernández Solórzano',
    role: { es: 'coordinación regional', en: 'regional coordination', fr: 'coordination régionale' },
  },
  serial: 'MICIC-2026-000123',
  code: 'K7Q29FJM4TXB',
  verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
};

async function textOf(pdf: Buffer): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Every text somewhere in a value, whatever its shape. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('what is sealed', () => {
  it('is all that is printed: on the paper stands nothing but signed fields and fixed words', async () => {
    const printed = printedCertificate(snapshot);
    const rows = (['es', 'en', 'fr'] as const).flatMap((locale) =>
      certificateRows(printed, CERTIFICATE_WORDS, locale).map(([, value]) => value),
    );
    const known = [
      ...rows,
      ...textsIn(printed),
      ...textsIn([CERTIFICATE_WORDS, campusName, es, en, fr]),
      snapshot.verifyUrl,
    ]
      .flatMap((text) => [text, ...text.split(/ — | · |, /)])
      .map(letters)
      .sort((a, b) => b.length - a.length);
    let left = letters(await textOf(await certificatePdf(snapshot, 'a4')));
    for (const text of known) left = left.replaceAll(text, '');
    expect(left).toBe('');
  });

  it('is shown in the language of the reader, the name and the texts of one language as they are', () => {
    const rows = Object.fromEntries(certificateRows(printedCertificate(snapshot), CERTIFICATE_WORDS, 'fr'));
    expect(rows).toMatchObject({
      Nom: snapshot.name,
      Durée: expect.stringMatching(/^28\sheures$/) as unknown,
      Cours: 'Atención consular (fr)',
      Session: 'Primera edición (es)',
      Langue: 'espagnol',
      'Valable jusqu’au': '25 novembre 2029',
    });
  });
});

import { campusName } from '@campus/platform/config/campus-name.ts';
import { type Paper } from '@campus/platform/documents/paper.ts';
import { describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { certificatePdf } from './certificate-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { drawn, enrolled, longest, longestDrawn, snapshot, tall, wordiest } from '../certificate.fixture.ts';
import { titleOf } from '../certificate-words.ts';
import { certificatesWords } from '../words/certificates.words.ts';

interface Line {
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

async function read(bytes: Buffer) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const [, , width, height] = page.view as [number, number, number, number];
  const { items } = await page.getTextContent();
  const lines = items.flatMap((item): Line[] => {
    if (!('str' in item) || !item.str.trim()) return [];
    const [, , , , left, bottom] = item.transform as [number, number, number, number, number, number];
    return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }];
  });
  const read = {
    pages: document.numPages,
    width,
    height,
    lines,
    text: lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const markInfo = await document.getMarkInfo();
  await loading.destroy();
  return { ...read, info, isTagged: markInfo?.Marked ?? false };
}

const overlaps = (a: Line, b: Line): boolean => {
  // Ascenders and descenders of neighbouring lines may touch.
  const slack = 0.3 * Math.min(a.top - a.bottom, b.top - b.bottom);
  return a.left < b.right - 1 && b.left < a.right - 1 && a.bottom < b.top - slack && b.bottom < a.top - slack;
};

const cases = (['es', 'en', 'fr'] as const).flatMap((locale) =>
  (['a4', 'letter'] as const).map((paper): [CertificateSnapshot['locale'], Paper] => [locale, paper]),
);

describe('the certificate as a PDF', () => {
  it.each([
    ['a4', 841.89, 595.28],
    ['letter', 792, 612],
  ] as const)('is one landscape page of %s', async (paper, width, height) => {
    const pdf = await read(await certificatePdf(snapshot, paper));
    expect(pdf.pages).toBe(1);
    expect(pdf.width).toBeCloseTo(width, 1);
    expect(pdf.height).toBeCloseTo(height, 1);
  });

  it.each(cases)('in %s on %s says everything, with every accent', async (locale, paper) => {
    const { text, info, isTagged } = await read(await certificatePdf({ ...snapshot, locale }, paper));
    const { name, serial, signatory, course, edition, country } = snapshot;
    for (const said of [
      name,
      serial,
      'K7Q2-9FJM-4TXB',
      signatory.name,
      'Quetzaltenango',
      edition[locale],
      country?.[locale] ?? '',
    ])
      expect(text).toContain(said);
    for (const language of ['es', 'en', 'fr'] as const) {
      expect(text).toContain(course[language]);
      expect(text).toContain(titleOf('completion', language));
      expect(text).toContain(certificatesWords(language)('print.granted'));
    }
    expect(text.replaceAll(' ', '')).toContain(snapshot.verifyUrl);
    expect(info).toMatchObject({ Language: locale, Author: campusName[locale] });
    expect(info.Title).toContain(name);
    expect(isTagged).toBe(true);
  });

  it('embeds its fonts, as subsets, and uses no other', async () => {
    const bytes = await certificatePdf(snapshot, 'a4');
    const source = bytes.toString('latin1');
    const fonts = [...source.matchAll(/\/FontName \/([\w+-]+)/g)].map(([, font]) => font);
    expect(fonts.map((font) => font?.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      expect.stringMatching(/^SourceSans3/),
      expect.stringMatching(/^SourceSans3/),
      expect.stringMatching(/^SourceSerif4/),
    ]);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(3);
    expect(source).not.toMatch(/Helvetica|Times|Courier/);
    expect(bytes.length).toBeLessThan(120_000);
  });

  it.each(['José Ñandú', 'Çağla Øster-Łukasz', 'Zoë Ünlü Ő', 'Nguyễn Thị Hồng', 'O’Brien–Smith'])(
    'can write %s',
    async (name) => {
      expect((await read(await certificatePdf({ ...snapshot, name }, 'a4'))).text).toContain(name);
    },
  );

  it.each(
    cases.flatMap(([locale, paper]) => [
      ['usual', snapshot, locale, paper] as const,
      ['longest', longest, locale, paper] as const,
      ['usual, drawn by a template,', drawn, locale, paper] as const,
      ['longest, with four signatories,', longestDrawn, locale, paper] as const,
      ['tallest signatures', tall, locale, paper] as const,
      ['longest words of a template,', wordiest, locale, paper] as const,
      ['statement of enrolment', enrolled, locale, paper] as const,
    ]),
  )('has room for the %s of everything: %#', async (_name, what, locale, paper) => {
    const { lines, width, height, text, pages } = await read(
      await certificatePdf({ ...what, locale }, paper),
    );
    expect(pages).toBe(1);
    for (const line of lines) {
      expect(line.left).toBeGreaterThanOrEqual(28);
      expect(line.right).toBeLessThanOrEqual(width - 28);
      expect(line.bottom).toBeGreaterThanOrEqual(28);
      expect(line.top).toBeLessThanOrEqual(height - 32);
    }
    const collisions = lines.flatMap((line, at) =>
      lines.slice(at + 1).flatMap((other) => (overlaps(line, other) ? [[line.text, other.text]] : [])),
    );
    expect(collisions).toEqual([]);
    expect(text.replaceAll(' ', '')).toContain(what.name.replaceAll(' ', ''));
    for (const { name } of what.print?.signatories ?? [what.signatory]) expect(text).toContain(name);
  });
});

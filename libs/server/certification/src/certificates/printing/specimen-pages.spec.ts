import { describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { pngChunk } from '@campus/credentials';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawn, longestDrawn, snapshot } from '../certificate.fixture.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { specimenPdf, specimenPicture } from './specimen-pages.ts';

const header = Buffer.alloc(13);
header.writeUInt32BE(2);
header.writeUInt32BE(1, 4);
header.set([8, 0], 8);
const image = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk('IHDR', header),
  pngChunk('IDAT', deflateSync(Buffer.from([0, 7, 9]))),
  pngChunk('IEND', Buffer.alloc(0)),
]);
const id = '00000000-0000-4000-8000-000000000001';
const pictured: CertificateSnapshot = {
  ...drawn,
  print: drawn.print && {
    ...drawn.print,
    logos: [id, id],
    signatories: drawn.print.signatories.map((one) => ({ ...one, image: id })),
  },
};

const linesOf = async (bytes: Uint8Array) => {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const lines = items.flatMap((item) =>
    'str' in item && item.str.trim()
      ? [{ text: item.str, left: Number(item.transform[4]), baseline: Number(item.transform[5]) }]
      : [],
  );
  await loading.destroy();
  return lines;
};

/** Where the picture begins each run of letters, from the foot of the page. */
const runsOf = (svg: string, height: number) =>
  [...svg.matchAll(/<g fill="[^"]+" transform="translate\((\S+) (\S+)\)/g)].map(([, left, top]) => ({
    left: Number(left),
    baseline: height - Number(top),
  }));

describe('a specimen', () => {
  it.each([
    ['plain', snapshot],
    ['drawn', drawn],
    ['longest', longestDrawn],
  ])('%s says across the page that it is one', async (_name, what) => {
    const lines = await linesOf(await specimenPdf(what, 'letter', {}));
    expect(lines.filter(({ text }) => text === 'SPECIMEN')).toHaveLength(3);
  });

  it('is neither sealed nor signed', async () => {
    const text = (await specimenPdf(snapshot, 'a4', {})).toString('latin1');
    expect(text).not.toContain('/ByteRange');
    expect(text).not.toContain('/EmbeddedFiles');
    expect(text).toContain('%PDF-1.7');
  });

  it.each([
    ['a4', 595.28],
    ['letter', 612],
  ] as const)('on %s looks the same as a picture and as a PDF', async (paper, height) => {
    const runs = runsOf(specimenPicture(pictured, paper, { [id]: image }), height);
    const lines = await linesOf(await specimenPdf(pictured, paper, { [id]: image }));
    expect(runs.length).toBeGreaterThan(20);
    for (const { left, baseline, text } of lines)
      expect({
        text,
        runs: runs.filter((run) => Math.abs(run.left - left) < 0.1 && Math.abs(run.baseline - baseline) < 0.1)
          .length,
      }).toMatchObject({ runs: 1 });
  });

  it('shows logos and signatures, and needs no font, script or network', () => {
    const svg = specimenPicture(pictured, 'a4', { [id]: image });
    expect(svg.match(/<image /g)).toHaveLength(4);
    expect(svg).not.toMatch(/<script|<text|font-family|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(svg.length).toBeLessThan(200_000);
  });
});

import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pngChunk } from '@campus/credentials';
import { type Answer, type Speaker } from './as.ts';
import { registeredText } from './registered.ts';

export const texts = { es: 'Dirección', en: 'Direction', fr: 'La direction' };

/** A template as a form sends it. */
export const templateContent = {
  heading: texts,
  statements: { participation: null, completion: null, achievement: null },
  signatories: [{ name: 'Julia Rivas', role: texts, imageId: null as string | null }],
  logoIds: [] as string[],
  showsDonor: true,
  accent: '#7a1f3d',
  paper: 'LETTER',
  validityMonths: 12 as number | null,
  needsSecondPerson: false,
};

/** A PNG of one colour: black, a quarter seen. */
export function png(width = 60, height = 30): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const line = [0, ...Array.from({ length: width }, () => [0, 0, 0, 64]).flat()];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.from(Array.from({ length: height }, () => line).flat()))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export interface TemplateData {
  number: number;
  savedBy: string | null;
  mayChange: boolean;
  heading: Record<string, string> | null;
  signatories: { name: string; image: { id: string; url: string; width: number } | null }[];
  logos: { id: string }[];
  accent: string;
  paper: string;
  validityMonths: number | null;
  donor: Record<string, string> | null;
}

type Saved = Record<
  string,
  { template?: TemplateData; image?: { id: string; url: string }; code?: string; params?: { field?: string } }
>;

export const saveTemplate = (
  speaker: Speaker,
  editionId: string,
  over: object = {},
): Promise<Answer<Saved>> =>
  speaker.query(registeredText('SaveCertificateTemplate'), {
    input: { editionId, basedOn: 0, ...templateContent, idempotencyKey: randomUUID(), ...over },
  });

export const addImage = (
  speaker: Speaker,
  bytes: Buffer | string,
  over: object = {},
): Promise<Answer<Saved>> =>
  speaker.query(registeredText('AddCertificateImage'), {
    input: {
      png: typeof bytes === 'string' ? bytes : bytes.toString('base64'),
      idempotencyKey: randomUUID(),
      ...over,
    },
  });

export const templateOf = (
  speaker: Speaker,
  editionId: string,
): Promise<Answer<{ certificateTemplate: TemplateData | null }>> =>
  speaker.query(registeredText('CertificateTemplate'), { editionId });

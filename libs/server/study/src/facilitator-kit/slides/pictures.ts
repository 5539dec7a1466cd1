import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile } from '@campus/platform/documents/pdf/fonts.ts';

/** A picture that both kinds of file can hold. */
export interface SetPicture {
  bytes: Buffer;
  type: 'image/png';
  width: number;
  height: number;
}

/** Sharp on a screen of full height. */
const HEIGHT = 1400;

/** The build puts the program beside the bundle; from source it is in its package. */
function programPath(): string {
  const built = join(dirname(fileURLToPath(import.meta.url)), 'resvg.wasm');
  return existsSync(built) ? built : fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
}

let ready: Promise<typeof import('@resvg/resvg-wasm')> | null = null;

async function open(): Promise<typeof import('@resvg/resvg-wasm')> {
  const lib = await import('@resvg/resvg-wasm');
  await lib.initWasm(readFileSync(programPath()));
  return lib;
}

async function drawn(svg: Uint8Array): Promise<SetPicture> {
  const { Resvg } = await (ready ??= open());
  const image = new Resvg(svg, {
    fitTo: { mode: 'height', value: HEIGHT },
    font: {
      fontBuffers: [readFileSync(fontFile('sans')), readFileSync(fontFile('sansBold'))],
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  const { width, height } = image;
  const png = image.render().asPng();
  image.free();
  return { bytes: Buffer.from(png), type: 'image/png', width, height };
}

/** Reads width and height from their fixed place in a PNG. */
function measured(bytes: Buffer): SetPicture {
  return { bytes, type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Null: a kind of picture that a slide does not take. */
async function setPicture(bytes: Uint8Array): Promise<SetPicture | null> {
  const head = Buffer.from(bytes.subarray(0, 200));
  if (head.subarray(0, 4).equals(PNG)) return measured(Buffer.from(bytes));
  return /<svg|<\?xml/.test(head.toString('utf8')) ? drawn(bytes) : null;
}

/** Drawings by hash, as both kinds of file hold them. */
export async function setPictures(
  pictures: readonly (readonly [string, Uint8Array])[],
): Promise<Map<string, SetPicture>> {
  const set = new Map<string, SetPicture>();
  for (const [hash, bytes] of pictures) {
    const picture = await setPicture(bytes);
    if (picture) set.set(hash, picture);
  }
  return set;
}

/** What a recording declares about itself. */
export interface Sound {
  seconds: number;
  /** Bits of the whole file in a second, in thousands. */
  kilobits: number;
}

/** More than this is music, or the encoder's default; 24 is enough for speech. */
export const mostKilobits = 32;

/** Samples in a second of an Ogg Opus file, whatever it was recorded with (RFC 7845, 4). */
const RATE = 48_000;
/** Of a page before its table of segments. */
const HEADER = 27;
const FIRST_PAGE = 2;
/** Of a page on which no packet ends. */
const NO_PACKET = 0xffffffffffffffffn;

interface Page {
  isFirst: boolean;
  granule: bigint;
  serial: number;
  body: Uint8Array;
  end: number;
}

const word = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** The page that begins at `at`; null where there is none, or not all of it. */
function pageAt(bytes: Uint8Array, at: number): Page | null {
  if (at + HEADER > bytes.length || word(bytes, at, 4) !== 'OggS' || bytes[at + 4] !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const start = HEADER + view.getUint8(26);
  if (at + start > bytes.length) return null;
  const sizes = bytes.subarray(at + HEADER, at + start);
  const end = at + start + sizes.reduce((sum, size) => sum + size, 0);
  if (end > bytes.length) return null;
  return {
    isFirst: (view.getUint8(5) & FIRST_PAGE) !== 0,
    granule: view.getBigUint64(6, true),
    serial: view.getUint32(14, true),
    body: bytes.subarray(at + start, end),
    end,
  };
}

/**
 * Duration and size of an Ogg Opus recording, read from its pages without decoding. Returns a text with the
 * fault of a file that is not one, holds more than one stream or ends before its last page.
 */
export function readOpus(bytes: Uint8Array): Sound | string {
  const first = pageAt(bytes, 0);
  if (!first?.isFirst || word(first.body, 0, 8) !== 'OpusHead' || first.body.length < 19)
    return 'is named .opus but is no Opus recording in an Ogg file';
  const skipped = (first.body[10] ?? 0) + 256 * (first.body[11] ?? 0);
  let last = 0n;
  let at = first.end;
  while (at < bytes.length) {
    const page = pageAt(bytes, at);
    if (!page) return 'is cut off: its last page is not whole; encode the recording again';
    if (page.isFirst || page.serial !== first.serial)
      return 'holds more than one recording; encode each as a file of its own';
    if (page.granule !== NO_PACKET) last = page.granule;
    at = page.end;
  }
  const seconds = (Number(last) - skipped) / RATE;
  if (seconds <= 0) return 'is a recording of no length';
  return { seconds, kilobits: (bytes.length * 8) / seconds / 1000 };
}

/** Why a recording is not served; null when it is. */
export function soundFault(sound: Sound | string): string | null {
  if (typeof sound === 'string') return sound;
  if (sound.kilobits <= mostKilobits) return null;
  const rate = Math.round(sound.kilobits);
  return `has ${rate} kbit/s, at most ${mostKilobits}: encode speech in mono at 24 kbit/s (opusenc --bitrate 24 --downmix-mono)`;
}

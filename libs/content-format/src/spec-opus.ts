/** Made Ogg Opus files: right in every byte a reader looks at, and silent. */

const RATE = 48_000;
/** Of one packet, in samples: 20 ms. */
const FRAME = 960;
const SKIPPED = 312;
/** A packet of 20 ms of silence, as the encoder writes it. */
const SILENCE = [0xf8, 0xff, 0xfe];

const polynomial = 0x04c11db7;

/** The sum of a page (RFC 3533, 6): no reflection, no inversion. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ polynomial : sum << 1;
  }
  return sum >>> 0;
}

interface PageOf {
  flags?: number;
  granule: number;
  serial: number;
  sequence: number;
  /** Each shorter than 255 bytes. */
  packets: readonly (readonly number[])[];
}

function page({ flags = 0, granule, serial, sequence, packets }: PageOf): Uint8Array {
  const body = packets.flat();
  const bytes = new Uint8Array(27 + packets.length + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...'OggS'].map((sign) => sign.charCodeAt(0)));
  bytes[5] = flags;
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  bytes[26] = packets.length;
  bytes.set(
    packets.map(({ length }) => length),
    27,
  );
  bytes.set(body, 27 + packets.length);
  view.setUint32(22, checksum(bytes), true);
  return bytes;
}

const letters = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const low = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255);

/** A clip of so many seconds; `padding` makes each of its packets heavier by so many bytes. */
export function opusClip(seconds: number, { padding = 0, serial = 7 } = {}): Uint8Array {
  const total = Math.round(seconds * RATE) + SKIPPED;
  const count = Math.ceil(total / FRAME);
  const packet = [...SILENCE, ...Array.from({ length: padding }, () => 0)];
  const head = [...letters('OpusHead'), 1, 1, ...low(SKIPPED, 2), ...low(RATE, 4), 0, 0, 0];
  const tags = [...letters('OpusTags'), ...low(4, 4), ...letters('made'), ...low(0, 4)];
  const pages = [
    page({ flags: 2, granule: 0, serial, sequence: 0, packets: [head] }),
    page({ granule: 0, serial, sequence: 1, packets: [tags] }),
  ];
  for (let done = 0; done < count; done += 50) {
    const packets = Array.from({ length: Math.min(50, count - done) }, () => packet);
    const isLast = done + packets.length === count;
    pages.push(
      page({
        flags: isLast ? 4 : 0,
        granule: isLast ? total : (done + packets.length) * FRAME,
        serial,
        sequence: pages.length,
        packets,
      }),
    );
  }
  return new Uint8Array(Buffer.concat(pages));
}

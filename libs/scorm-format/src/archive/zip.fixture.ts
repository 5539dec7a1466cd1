import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry, byte by byte; what is left out is what an honest writer would write. */
export interface RawEntry {
  name: string | Uint8Array;
  data?: string | Uint8Array;
  method?: number;
  flags?: number;
  crc?: number;
  /** What the directories claim of the unpacked size. */
  size?: number;
  packed?: Uint8Array;
  /** Unix mode, in the upper half of the external attributes. */
  mode?: number;
  versionMadeBy?: number;
  /** Name, size, method and flags in the local header, when they differ. */
  localName?: string;
  localSize?: number;
  localMethod?: number;
  localFlags?: number;
  /** Sizes in a data descriptor after the data, zero in the local header. */
  withDescriptor?: boolean;
  /** Sizes and offset in zip64 extra fields. */
  zip64?: boolean;
  /** Extra field of the central directory. */
  extra?: Uint8Array;
  /** Offset of the local header that the central directory claims. */
  offset?: number;
}

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);

const u16 = (...values: number[]) => Buffer.from(new Uint16Array(values).buffer);
const u32 = (...values: number[]) => Buffer.from(new Uint32Array(values).buffer);
const u64 = (...values: number[]) => Buffer.from(new BigUint64Array(values.map(BigInt)).buffer);
const none = Buffer.alloc(0);
const inZip64 = 0xffffffff;

/** An extra field of a zip entry. */
export const extraField = (id: number, data: Uint8Array): Buffer =>
  Buffer.concat([u16(id, data.length), data]);

const prepared = (entry: RawEntry) => {
  const data = bytesOf(entry.data ?? '');
  const method = entry.method ?? (data.length > 0 ? 8 : 0);
  const packed = entry.packed ? Buffer.from(entry.packed) : method === 8 ? deflateRawSync(data) : data;
  const flags = (entry.flags ?? 0x800) | (entry.withDescriptor ? 8 : 0);
  return { data, method, packed, flags, crc: entry.crc ?? crc32(data), size: entry.size ?? data.length };
};

const localPart = (entry: RawEntry): Buffer => {
  const { method, packed, flags, crc, size } = prepared(entry);
  const name = bytesOf(entry.localName ?? entry.name);
  const claimed = entry.localSize ?? size;
  const sizes = entry.zip64 ? u32(crc, inZip64, inZip64) : u32(crc, packed.length, claimed);
  const extra = entry.zip64 ? extraField(1, u64(claimed, packed.length)) : none;
  return Buffer.concat([
    u32(0x04034b50),
    u16(20, entry.localFlags ?? flags, entry.localMethod ?? method, 0, 0x5021),
    entry.withDescriptor ? u32(0, 0, 0) : sizes,
    u16(name.length, extra.length),
    name,
    extra,
    packed,
    entry.withDescriptor ? u32(0x08074b50, crc, packed.length, size) : none,
  ]);
};

const centralPart = (entry: RawEntry, at: number): Buffer => {
  const { method, packed, flags, crc, size } = prepared(entry);
  const name = bytesOf(entry.name);
  const offset = entry.offset ?? at;
  const extra = entry.zip64 ? extraField(1, u64(size, packed.length, offset)) : bytesOf(entry.extra ?? none);
  return Buffer.concat([
    u32(0x02014b50),
    u16(entry.versionMadeBy ?? 0x031e, 20, flags, method, 0, 0x5021),
    entry.zip64 ? u32(crc, inZip64, inZip64) : u32(crc, packed.length, size),
    u16(name.length, extra.length, 0, 0, 0),
    u32(((entry.mode ?? 0o100644) << 16) >>> 0, entry.zip64 ? inZip64 : offset),
    name,
    extra,
  ]);
};

interface ArchiveOptions {
  /** Junk around the archive. */
  before?: string;
  after?: string;
  comment?: string;
  /** What the end record claims. */
  entryCount?: number;
  disk?: number;
  /** Offsets that count what is before the archive, as self-extracting programs have them. */
  shifted?: boolean;
  zip64?: boolean;
}

const endOf = (count: number, bytes: number, offset: number, options: ArchiveOptions): Buffer => {
  const { comment = '', disk = 0 } = options;
  const zip64 = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(count, count, bytes, offset),
    u32(0x07064b50, 0),
    u64(offset + bytes),
    u32(1),
  ]);
  const record = options.zip64
    ? [u16(disk, disk, 0xffff, 0xffff), u32(inZip64, inZip64)]
    : [u16(disk, disk, count, count), u32(bytes, offset)];
  return Buffer.concat([
    options.zip64 ? zip64 : none,
    u32(0x06054b50),
    ...record,
    u16(Buffer.byteLength(comment)),
    Buffer.from(comment),
  ]);
};

/** A zip archive of exactly these entries. */
export const rawZip = (entries: readonly RawEntry[], options: ArchiveOptions = {}): Buffer => {
  const before = Buffer.from(options.before ?? '');
  const shift = options.shifted ? before.length : 0;
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = shift;
  for (const entry of entries) {
    const local = localPart(entry);
    central.push(centralPart(entry, at));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = endOf(options.entryCount ?? entries.length, directory.length, at, options);
  return Buffer.concat([before, ...parts, directory, end, Buffer.from(options.after ?? '')]);
};

/** A manifest of one SCO, with `resources` and `items` replaced when given. */
export const manifest12 = ({
  items = '<item identifier="I1" identifierref="R1"><title>One</title></item>',
  resources = '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>',
  head = '<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>',
  attributes = '',
} = {}) => `<?xml version="1.0"?>
<manifest identifier="M" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" ${attributes}>
${head}<organizations default="O"><organization identifier="O"><title>Course</title>${items}</organization></organizations>
<resources>${resources}</resources></manifest>`;

/** The smallest good package, and what is added to it. */
export const packageWith = (...more: RawEntry[]): RawEntry[] => [
  { name: 'imsmanifest.xml', data: manifest12() },
  { name: 'index.html', data: '<p>one</p>' },
  ...more,
];

const megabyte = 1024 * 1024;

/** Packed so that it can be followed by itself. */
const sixteenMegabytes = deflateRawSync(Buffer.alloc(16 * megabyte), {
  finishFlush: constants.Z_FULL_FLUSH,
});

/** Zeros, packed: `megabytes` of them in as little as deflate allows. Quick to make, whatever the size. */
export const packedZeros = (megabytes: number): Buffer =>
  Buffer.concat([
    ...Array.from({ length: Math.ceil(megabytes / 16) }, () => sixteenMegabytes),
    deflateRawSync(Buffer.alloc(0)),
  ]);

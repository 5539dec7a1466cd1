import { crc32, deflateRawSync } from 'node:zlib';

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
  /** Name in the local header, when it differs. */
  localName?: string;
  localSize?: number;
  /** Sizes in a data descriptor after the data, zero in the local header. */
  withDescriptor?: boolean;
  /** Offset of the local header that the central directory claims. */
  offset?: number;
}

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);

const u16 = (...values: number[]) => Buffer.from(new Uint16Array(values).buffer);
const u32 = (...values: number[]) => Buffer.from(new Uint32Array(values).buffer);

const prepared = (entry: RawEntry) => {
  const data = bytesOf(entry.data ?? '');
  const method = entry.method ?? (data.length > 0 ? 8 : 0);
  const packed = entry.packed ? Buffer.from(entry.packed) : method === 8 ? deflateRawSync(data) : data;
  const flags = (entry.flags ?? 0x800) | (entry.withDescriptor ? 8 : 0);
  return { data, method, packed, flags, crc: entry.crc ?? crc32(data), size: entry.size ?? data.length };
};

/** A zip archive of exactly these entries; `before` and `after` is junk around it. */
export const rawZip = (
  entries: readonly RawEntry[],
  { before = '', after = '', entryCount = -1 } = {},
): Buffer => {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { method, packed, flags, crc, size } = prepared(entry);
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const sizes = entry.withDescriptor ? u32(0, 0, 0) : u32(crc, packed.length, entry.localSize ?? size);
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20, flags, method, 0, 0x5021),
      sizes,
      u16(localName.length, 0),
      localName,
      packed,
      entry.withDescriptor ? u32(0x08074b50, crc, packed.length, size) : u32().subarray(0, 0),
    ]);
    central.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(entry.versionMadeBy ?? 0x031e, 20, flags, method, 0, 0x5021),
        u32(crc, packed.length, size),
        u16(name.length, 0, 0, 0, 0),
        u32(((entry.mode ?? 0o100644) << 16) >>> 0, entry.offset ?? at),
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const count = entryCount < 0 ? entries.length : entryCount;
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, count, count), u32(directory.length, at), u16(0)]);
  return Buffer.concat([Buffer.from(before), ...parts, directory, end, Buffer.from(after)]);
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

/** Kinds of file and package that people take for SCORM; the `kind` of `NOT_A_ZIP` and `NOT_SCORM`. */
export type OtherKind =
  | 'h5p'
  | 'cmi5'
  | 'tin-can'
  | 'aicc'
  | 'common-cartridge'
  | 'qti'
  | 'blackboard'
  | 'word'
  | 'excel'
  | 'powerpoint'
  | 'opendocument'
  | 'epub'
  | 'moodle-backup'
  | 'exelearning-source'
  | 'java'
  | 'package-inside'
  | 'pdf'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'tar'
  | 'bzip2'
  | 'xz'
  | 'program'
  | 'image'
  | 'video'
  | 'sound'
  | 'xml'
  | 'html'
  | 'rtf'
  | 'old-office'
  | 'empty';

const byFile: [RegExp, OtherKind][] = [
  [/^h5p\.json$/, 'h5p'],
  [/(^|\/)cmi5\.xml$/, 'cmi5'],
  [/(^|\/)tincan\.xml$/, 'tin-can'],
  [/^word\/document\.xml$/, 'word'],
  [/^xl\/workbook\.xml$/, 'excel'],
  [/^ppt\/presentation\.xml$/, 'powerpoint'],
  [/^meta-inf\/container\.xml$/, 'epub'],
  [/^moodle_backup\.xml$/, 'moodle-backup'],
  [/^(assessment|items)\/.*\.qti\.xml$/, 'qti'],
  [/^contentv\d\.xml$/, 'exelearning-source'],
  [/^meta-inf\/manifest\.mf$/, 'java'],
];

/** The files that describe a course of AICC. `.au` is also a format of sound: two of them side by side make a course. */
const isAicc = (lower: readonly string[]): boolean => {
  const kinds = new Map<string, Set<string>>();
  for (const path of lower) {
    const [, folder = '', kind] = /^(.*\/)?[^/]+\.(au|crs|des|cst)$/.exec(path) ?? [];
    if (kind !== undefined) kinds.set(folder, (kinds.get(folder) ?? new Set()).add(kind));
  }
  return [...kinds.values()].some(({ size }) => size > 1);
};

/** An H5P activity in a folder; with pages around it, it is those that are opened, and they play it. */
const isH5pInside = (lower: readonly string[]): boolean => {
  const folders = lower.filter((path) => path.endsWith('/h5p.json')).map((path) => path.slice(0, -8));
  const pages = lower.filter((path) => /\.x?html?$/.test(path));
  return folders.some((folder) => pages.every((page) => page.startsWith(folder)));
};

/** What a zip without a SCORM manifest is, by the files in it; null when nothing tells. */
export const kindOfArchive = (paths: readonly string[]): OtherKind | null => {
  const lower = paths.map((path) => path.toLowerCase());
  const found = byFile.find(([pattern]) => lower.some((path) => pattern.test(path)));
  if (found) return found[1];
  if (isAicc(lower)) return 'aicc';
  if (isH5pInside(lower)) return 'h5p';
  if (lower.includes('mimetype') && lower.includes('content.xml')) return 'opendocument';
  return lower.some((path) => path.endsWith('.zip')) ? 'package-inside' : null;
};

const byStart: [string, OtherKind][] = [
  ['%PDF-', 'pdf'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['\xd0\xcf\x11\xe0', 'old-office'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['\x1a\x45\xdf\xa3', 'video'],
  ['ID3', 'sound'],
  ['{\\rtf', 'rtf'],
];

/** Signatures a little further into the file. */
const byMiddle: [number, string, OtherKind][] = [
  [257, 'ustar', 'tar'],
  [4, 'ftyp', 'video'],
  [8, 'WEBP', 'image'],
  [8, 'WAVE', 'sound'],
];

/** What a file that is no zip is, by its first bytes; null when nothing tells. */
export const kindOfBytes = (head: Uint8Array): OtherKind | null => {
  if (head.length === 0) return 'empty';
  const text = Buffer.from(head).toString('latin1');
  const found = byStart.find(([start]) => text.startsWith(start));
  if (found) return found[1];
  const inside = byMiddle.find(([at, mark]) => text.startsWith(mark, at));
  if (inside) return inside[2];
  if (/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\0?\?\0?x\0?m\0?l/i.test(text)) return 'xml';
  return /^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i.test(text) ? 'html' : null;
};

import { type Fault, type FaultCode, type OtherKind } from '@campus/scorm-format';

const kinds: Record<OtherKind, string> = {
  h5p: 'an H5P activity',
  cmi5: 'a cmi5 package',
  'tin-can': 'a Tin Can (xAPI) package',
  aicc: 'an AICC course',
  'common-cartridge': 'a Common Cartridge',
  qti: 'a package of questions (QTI)',
  blackboard: 'a Blackboard export',
  word: 'a Word document',
  excel: 'an Excel workbook',
  powerpoint: 'a PowerPoint presentation',
  opendocument: 'an OpenDocument file',
  epub: 'an e-book (EPUB)',
  'moodle-backup': 'a Moodle backup',
  'package-inside': 'a zip file with another zip file inside: unpack it once and take the inner one',
  'exelearning-source': 'an eXeLearning project: export it as SCORM',
  java: 'a Java program',
  pdf: 'a PDF',
  rar: 'a RAR archive: pack it again as a zip',
  '7z': 'a 7z archive: pack it again as a zip',
  gzip: 'a gzip archive: pack it again as a zip',
  tar: 'a tar archive: pack it again as a zip',
  bzip2: 'a bzip2 archive: pack it again as a zip',
  xz: 'an xz archive: pack it again as a zip',
  program: 'a program',
  image: 'an image',
  video: 'a video',
  sound: 'a sound file',
  xml: 'an XML file, perhaps a manifest without its package',
  rtf: 'an RTF document',
  html: 'a web page, perhaps the error page of a failed download',
  'old-office': 'an old Office document',
};

type Params = NonNullable<Fault['params']>;

const kindOf = ({ kind }: Params): string => {
  const name = Object.keys(kinds).find((one): one is OtherKind => one === kind);
  return name ? ` It seems to be ${kinds[name]}.` : '';
};

const megabytes = (bytes: unknown): string => `${Math.round(Number(bytes) / 1_048_576)} MB`;
const again = 'Export or download the package again.';

/** What each code means to somebody who made, or was sent, a package. */
const sentences: Record<FaultCode, (params: Params) => string> = {
  NOT_A_ZIP: (params) => `This is not a zip file, as SCORM packages are.${kindOf(params)}`,
  ARCHIVE_CORRUPT: () => `The zip file is damaged or incomplete. ${again}`,
  ARCHIVE_ENCRYPTED: () => 'The zip file is protected by a password. Pack it without one.',
  ARCHIVE_JUNK: ({ where, bytes }) =>
    `There are ${bytes} bytes ${where === 'before' ? 'before' : 'after'} the zip archive in the file: it was not downloaded properly, or is more than a zip. ${again}`,
  ARCHIVE_SPLIT: () => 'This is one part of a zip that was split. Pack it again as one file.',
  ARCHIVE_COMPRESSION_UNSUPPORTED: ({ method, name }) =>
    `The zip file uses a kind of compression that few programs read (${name ?? `number ${method}`}). Pack it again with the ordinary one (deflate).`,
  ARCHIVE_PATH_UNSAFE: () => 'A file in the zip has a name that could write outside its folder. Rename it.',
  ARCHIVE_PATH_TOO_LONG: () => 'A file in the zip has a name that is too long. Shorten names or folders.',
  ARCHIVE_SPECIAL_FILE: () =>
    'The zip holds a link or another special file. Replace it by the file it stands for.',
  ARCHIVE_DUPLICATE: ({ other }) =>
    `Two files in the zip have the same name${other === undefined ? '' : ` (the other is ${other})`}; capitals and small letters do not tell names apart. Rename one.`,
  ARCHIVE_OVERLAPPING: () => `Files in the zip share their bytes, as in a malicious archive. ${again}`,
  ARCHIVE_TOO_MANY_FILES: ({ limit }) => `The zip holds more than ${limit} files.`,
  ARCHIVE_TOO_LARGE: ({ limit }) => `Unpacked, the package is larger than ${megabytes(limit)}.`,
  ARCHIVE_RATIO: ({ limit }) =>
    `Unpacked, the package is more than ${limit} times as large as the zip, as in a malicious archive.`,
  NOT_SCORM: (params) => `This is not a SCORM package.${kindOf(params)}`,
  MANIFEST_MISSING: ({ found }) =>
    found === undefined
      ? 'There is no imsmanifest.xml in the zip, so it is not a SCORM package, or the wrong folder was packed.'
      : `imsmanifest.xml lies too deep, in ${found}. Pack the folder that holds it, not the one above.`,
  MANIFEST_AMBIGUOUS: () => 'Several folders hold an imsmanifest.xml: bring one package at a time.',
  MANIFEST_TOO_LARGE: () => 'imsmanifest.xml is larger than any real one. The file is damaged or malicious.',
  MANIFEST_ENCODING: ({ encoding }) =>
    `imsmanifest.xml is not written in the encoding it names${encoding === undefined ? '' : ` (${encoding})`}. Save it as UTF-8.`,
  MANIFEST_NOT_XML: ({ line, column }) =>
    `imsmanifest.xml is not well-formed XML${line === undefined ? '' : `, at line ${line}, column ${column}`}.`,
  MANIFEST_ENTITIES: () => 'imsmanifest.xml declares entities, which no manifest needs and attacks use.',
  MANIFEST_TOO_DEEP: () => 'imsmanifest.xml is nested deeper than any real one.',
  MANIFEST_OTHER_ROOT: ({ root }) =>
    `imsmanifest.xml is not a manifest: it begins with <${root}> instead of <manifest>.`,
  NOTHING_TO_LAUNCH: () => 'Nothing in the package can be opened: no item of its manifest names a page.',
  HREF_EXTERNAL: ({ item, href }) =>
    `The item ${item} opens another site (${href}). Everything a package shows must be inside it.`,
  HREF_UNSAFE: ({ item, href }) =>
    `The item ${item} opens code or a local file (${href}), which is not safe.`,
  HREF_OUTSIDE: ({ item, href }) => `The item ${item} opens something outside the package (${href}).`,
  FILE_MISSING: ({ item, resource }) =>
    `${item === undefined ? `The resource ${resource}` : `The item ${item}`} names a file that is not in the package.`,
  RESOURCE_MISSING: ({ item, by, resource }) =>
    `${item === undefined ? `The resource ${by}` : `The item ${item}`} names a resource that does not exist (${resource}).`,
  IDENTIFIER_DUPLICATE: ({ identifier }) =>
    `Two items have the identifier ${identifier}; the second was given another.`,
  VERSION_UNKNOWN: ({ declared }) =>
    !declared
      ? 'The manifest does not say which version of SCORM it is for.'
      : `The manifest is for a version of SCORM that is not known (${declared}).`,
  ENCODING_GUESSED: () => 'The text of the manifest is not UTF-8; it was read as Windows-1252.',
  ORGANIZATION_MADE: () => 'The manifest has no table of contents; one was made of what can be opened.',
  SEQUENCING_UNKNOWN: ({ item, element }) =>
    `The item ${item} has a sequencing rule that no version of SCORM knows (${element}); it is passed over.`,
  FILES_IGNORED: () => 'Files beside the folder that holds the package are left out.',
};

/** A fault as a sentence or two, with the file where one is to blame. */
export function faultSentence({ code, file, params = {} }: Fault): string {
  const sentence = sentences[code](params);
  return file === undefined ? sentence : `${sentence} File: ${file}`;
}

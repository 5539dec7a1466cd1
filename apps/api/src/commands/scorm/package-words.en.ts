import { type PackageWords } from './package-words.ts';

const megabytes = (bytes: unknown): string => `${Math.round(Number(bytes) / 1_048_576)} MB`;
const again = 'export or download the package again.';
const asZip = 'pack it again as a zip';

export const english: PackageWords = {
  kinds: {
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
    'exelearning-source': 'an eXeLearning project: export it as SCORM',
    java: 'a Java program',
    'package-inside': 'a zip file with another zip file inside: unpack it once and take the inner one',
    pdf: 'a PDF',
    rar: `a RAR archive: ${asZip}`,
    '7z': `a 7z archive: ${asZip}`,
    gzip: `a gzip archive: ${asZip}`,
    tar: `a tar archive: ${asZip}`,
    bzip2: `a bzip2 archive: ${asZip}`,
    xz: `an xz archive: ${asZip}`,
    program: 'a program',
    image: 'an image',
    video: 'a video',
    sound: 'a sound file',
    xml: 'an XML file, perhaps a manifest without its package',
    rtf: 'an RTF document',
    html: 'a web page, perhaps the error page of a failed download',
    'old-office': 'an old Office document',
    empty: 'an empty file, perhaps a download that broke off',
  },
  seemsToBe: (kind) => `; it seems to be ${kind}.`,
  about: (name, reason) => `${name}: ${reason}`,
  refused: 'refused:',
  troubles: {
    FILE_NOT_FOUND: 'There is no such file.',
    FILE_NOT_A_FILE: 'This is a folder or a device, not a file; name the zip file itself.',
    FILE_FORBIDDEN: 'The file may not be read: ask its owner for permission.',
    FILE_UNREADABLE: 'The file cannot be read.',
  },
  usage: {
    notUnderstood: (word, known) =>
      `"${word}" is not understood${known.length === 0 ? '.' : `; this command takes ${known.join(', ')}.`}`,
    missing: (options) => `Missing: ${options.join(', ')}.`,
    nameOneFile: (command) => `Name one file: ${command} FILE.`,
    unknownLanguage: (given) => `--lang takes en, es or fr, not "${given}".`,
    unknownVersion: (known, given) => `--version must be ${known.join(' or ')}, not "${given}".`,
    chooseOne: 'Say what to export, one of: --module M3, --scenario S4, --route A.',
    onlyRouteA: '--route must be A: only the self-paced route stands without a tutor.',
    noSuchContent: (wanted) =>
      `No course has "${wanted}": name a module by its code (M3), key or uuid, a simulation likewise (S4).`,
    notPublished: (wanted) =>
      `No published course has "${wanted}": name a module by its code (M3), key or uuid, a simulation likewise (S4); ./campus content import publishes the course folder.`,
    notInLanguage: (what, given, known) => `${what} is not in "${given}": it is in ${known.join(', ')}.`,
    courseHasProblems: (folder, count) =>
      `${folder} has ${count === 1 ? 'one fault' : `${count} faults`}: ./campus content check names what is wrong.`,
    playerNotBuilt: (folder) => `The player of exported packages is not built: ${folder} has no runtime.js.`,
    noSuchCommand: (words) => `There is no command "${words}"; ./campus --help lists them.`,
    noCourseIn: (folder) => `There is no course in ${folder}: a course folder holds a course.yaml.`,
    noOverlay: (folder) => `CONTENT_OVERLAYS names ${folder}, which is no folder.`,
    badAnchor: '--anchor takes a number and the 64 digits of a hash.',
  },
  sentences: {
    NOT_A_ZIP: () => 'This is not a zip file, as SCORM packages are.',
    ARCHIVE_CORRUPT: () => `The zip file is damaged or incomplete; ${again}`,
    ARCHIVE_ENCRYPTED: () => 'The zip file is protected by a password; pack it without one.',
    ARCHIVE_JUNK: ({ where }) =>
      `Something lies ${where === 'before' ? 'before' : 'after'} the zip archive in the file: it was not downloaded properly, or is more than a zip; ${again}`,
    ARCHIVE_SPLIT: () => 'This is one part of a zip that was split; pack it again as one file.',
    ARCHIVE_COMPRESSION_UNSUPPORTED: ({ method, name }) =>
      `The zip file uses a kind of compression that few programs read (${name ?? `number ${method}`}); pack it again with the ordinary one (deflate).`,
    ARCHIVE_NAME_CONTROL: () =>
      'A file in the zip has characters in its name that cannot be seen (a line break, a tab …); rename it.',
    ARCHIVE_PATH_UNSAFE: () => 'A file in the zip has a name that could write outside its folder; rename it.',
    ARCHIVE_PATH_TOO_LONG: () => 'A file in the zip has a name that is too long; shorten names or folders.',
    ARCHIVE_SPECIAL_FILE: () =>
      'The zip holds a link or another special file; replace it by the file it stands for.',
    ARCHIVE_DUPLICATE: ({ other }) =>
      `Two files in the zip have the same name${other === undefined ? '' : ` (the other is ${other})`}; capitals and small letters do not tell names apart; rename one.`,
    ARCHIVE_OVERLAPPING: ({ other }) =>
      `This file shares its bytes with ${other ?? 'another'}, as in a malicious archive; ${again}`,
    ARCHIVE_TOO_MANY_FILES: ({ limit }) => `The zip holds more than ${limit} files.`,
    ARCHIVE_TOO_LARGE: ({ limit }) => `Unpacked, the package is larger than ${megabytes(limit)}.`,
    ARCHIVE_RATIO: ({ limit }) =>
      `Unpacked, the package is more than ${limit} times as large as the zip, as in a malicious archive.`,
    NOT_SCORM: () => 'This is not a SCORM package.',
    MANIFEST_MISSING: ({ found }) =>
      found === undefined
        ? 'There is no imsmanifest.xml in the zip, and no web page: it is not a SCORM package, or the wrong folder was packed.'
        : 'The manifest lies too deep in the zip; pack the folder that holds it, not the one above.',
    MANIFEST_AMBIGUOUS: ({ other }) =>
      `This manifest is not the only one in the zip${other === undefined ? '' : ` (another is ${other})`}; bring one package at a time.`,
    MANIFEST_TOO_LARGE: () =>
      'imsmanifest.xml is larger than any real one; the file is damaged or malicious.',
    MANIFEST_ENCODING: ({ encoding }) =>
      `imsmanifest.xml is not written in the encoding it names${encoding === undefined ? '' : ` (${encoding})`}; save it as UTF-8.`,
    MANIFEST_NOT_XML: ({ line, column }) =>
      `imsmanifest.xml is not well-formed XML${line === undefined ? '' : `, at line ${line}, column ${column}`}.`,
    MANIFEST_ENTITIES: () => 'imsmanifest.xml declares entities, which no manifest needs and attacks use.',
    MANIFEST_TOO_DEEP: () => 'imsmanifest.xml is nested deeper than any real one.',
    MANIFEST_OTHER_ROOT: ({ root }) =>
      `imsmanifest.xml is not a manifest: it begins with <${root}> instead of <manifest>.`,
    NOTHING_TO_LAUNCH: () => 'Nothing in the package can be opened: no item of its manifest names a page.',
    HREF_EXTERNAL: ({ item, href }) =>
      `The item ${item} opens another site (${href}); everything a package shows must be inside it.`,
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
    PLAYED_AS_PAGES: ({ isFolder }) =>
      isFolder === 'yes'
        ? '“imsmanifest.xml” is a folder and not the manifest file: it will be used as web pages, which report no progress and no score; if it should be a SCORM package, export it again.'
        : 'There is no imsmanifest.xml: it will be used as web pages, which report no progress and no score; if it should be a SCORM package, export it again, or zip the folder that holds the manifest.',
    ORGANIZATION_MADE: () => 'The manifest has no table of contents; one was made of what can be opened.',
    SEQUENCING_UNKNOWN: ({ item, element }) =>
      `The item ${item} has a sequencing rule that no version of SCORM knows (${element}); it is passed over.`,
    FILES_IGNORED: () => 'Files beside the folder that holds the package are left out.',
  },
  report: {
    scorm: (version, title) => `SCORM ${version}, “${title}”`,
    pages: (title) => `web pages without a manifest, “${title}”`,
    weight: (files, size, seconds, items) =>
      `${files} files, ${size} unpacked, ${seconds} s at 256 kbit/s; ${items === 1 ? '1 item opens' : `${items} items open`}.`,
    sco: 'reports to the campus',
    asset: 'a page that reports nothing',
    sequencing: 'It has sequencing rules of its own.',
    describedIn: (languages) => `It describes itself in: ${languages}.`,
    learningTime: (minutes) => `It takes ${minutes} min, it says.`,
    hosts: 'It loads files from other sites, which will be missing without them:',
    popUps: 'It may open windows of its own, from:',
    missing: 'Files that are named in it and are missing:',
    completion: {
      reported: 'Suggested: an item is completed when it says so.',
      opened:
        'Suggested: an item is completed when it was opened, because nothing in it reports to the campus.',
    },
    warnings: 'What is odd in it:',
  },
};

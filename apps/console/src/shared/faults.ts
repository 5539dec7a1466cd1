import type { DataOf, PackageUpload } from '@campus/api-client';
import { displayed, goingOn, type FaultCode, type OtherKind } from '@campus/scorm-format';
import type { MessageValues } from '@campus/web-shell';
import type faults from '../messages/es/faults.json';
import { useText } from './text.ts';
import { useAmounts } from './forms/use-amounts.ts';

/** Why a package was refused, or what was odd in it, as the server reports it. */
export type PackageFault = NonNullable<NonNullable<DataOf<typeof PackageUpload>['packageUpload']>['fault']>;

/** Every code of the format, each with its sentence: the compiler misses one that is not here or not in the catalogue. */
const sentences: { [Code in FaultCode]: `fault.${Code}` & keyof typeof faults } = {
  NOT_A_ZIP: 'fault.NOT_A_ZIP',
  ARCHIVE_CORRUPT: 'fault.ARCHIVE_CORRUPT',
  ARCHIVE_ENCRYPTED: 'fault.ARCHIVE_ENCRYPTED',
  ARCHIVE_JUNK: 'fault.ARCHIVE_JUNK',
  ARCHIVE_SPLIT: 'fault.ARCHIVE_SPLIT',
  ARCHIVE_COMPRESSION_UNSUPPORTED: 'fault.ARCHIVE_COMPRESSION_UNSUPPORTED',
  ARCHIVE_PATH_UNSAFE: 'fault.ARCHIVE_PATH_UNSAFE',
  ARCHIVE_NAME_CONTROL: 'fault.ARCHIVE_NAME_CONTROL',
  ARCHIVE_PATH_TOO_LONG: 'fault.ARCHIVE_PATH_TOO_LONG',
  ARCHIVE_SPECIAL_FILE: 'fault.ARCHIVE_SPECIAL_FILE',
  ARCHIVE_DUPLICATE: 'fault.ARCHIVE_DUPLICATE',
  ARCHIVE_OVERLAPPING: 'fault.ARCHIVE_OVERLAPPING',
  ARCHIVE_TOO_MANY_FILES: 'fault.ARCHIVE_TOO_MANY_FILES',
  ARCHIVE_TOO_LARGE: 'fault.ARCHIVE_TOO_LARGE',
  ARCHIVE_RATIO: 'fault.ARCHIVE_RATIO',
  NOT_SCORM: 'fault.NOT_SCORM',
  MANIFEST_MISSING: 'fault.MANIFEST_MISSING',
  MANIFEST_AMBIGUOUS: 'fault.MANIFEST_AMBIGUOUS',
  MANIFEST_TOO_LARGE: 'fault.MANIFEST_TOO_LARGE',
  MANIFEST_ENCODING: 'fault.MANIFEST_ENCODING',
  MANIFEST_NOT_XML: 'fault.MANIFEST_NOT_XML',
  MANIFEST_ENTITIES: 'fault.MANIFEST_ENTITIES',
  MANIFEST_TOO_DEEP: 'fault.MANIFEST_TOO_DEEP',
  MANIFEST_OTHER_ROOT: 'fault.MANIFEST_OTHER_ROOT',
  NOTHING_TO_LAUNCH: 'fault.NOTHING_TO_LAUNCH',
  HREF_EXTERNAL: 'fault.HREF_EXTERNAL',
  HREF_UNSAFE: 'fault.HREF_UNSAFE',
  HREF_OUTSIDE: 'fault.HREF_OUTSIDE',
  FILE_MISSING: 'fault.FILE_MISSING',
  RESOURCE_MISSING: 'fault.RESOURCE_MISSING',
  IDENTIFIER_DUPLICATE: 'fault.IDENTIFIER_DUPLICATE',
  VERSION_UNKNOWN: 'fault.VERSION_UNKNOWN',
  ENCODING_GUESSED: 'fault.ENCODING_GUESSED',
  PLAYED_AS_PAGES: 'fault.PLAYED_AS_PAGES',
  ORGANIZATION_MADE: 'fault.ORGANIZATION_MADE',
  SEQUENCING_UNKNOWN: 'fault.SEQUENCING_UNKNOWN',
  FILES_IGNORED: 'fault.FILES_IGNORED',
};

/** The codes with words, for the spec that compares them with the format's. */
export const faultCodes = Object.keys(sentences);

/** Every kind that is taken for a package, each with its name. */
const kindNames: { [Kind in OtherKind]: `fault.kind.${Kind}` & keyof typeof faults } = {
  h5p: 'fault.kind.h5p',
  cmi5: 'fault.kind.cmi5',
  'tin-can': 'fault.kind.tin-can',
  aicc: 'fault.kind.aicc',
  'common-cartridge': 'fault.kind.common-cartridge',
  qti: 'fault.kind.qti',
  blackboard: 'fault.kind.blackboard',
  word: 'fault.kind.word',
  excel: 'fault.kind.excel',
  powerpoint: 'fault.kind.powerpoint',
  opendocument: 'fault.kind.opendocument',
  epub: 'fault.kind.epub',
  'moodle-backup': 'fault.kind.moodle-backup',
  'exelearning-source': 'fault.kind.exelearning-source',
  java: 'fault.kind.java',
  'package-inside': 'fault.kind.package-inside',
  pdf: 'fault.kind.pdf',
  rar: 'fault.kind.rar',
  '7z': 'fault.kind.7z',
  gzip: 'fault.kind.gzip',
  tar: 'fault.kind.tar',
  bzip2: 'fault.kind.bzip2',
  xz: 'fault.kind.xz',
  program: 'fault.kind.program',
  image: 'fault.kind.image',
  video: 'fault.kind.video',
  sound: 'fault.kind.sound',
  xml: 'fault.kind.xml',
  html: 'fault.kind.html',
  rtf: 'fault.kind.rtf',
  'old-office': 'fault.kind.old-office',
  empty: 'fault.kind.empty',
};

const isKind = (kind: unknown): kind is OtherKind =>
  typeof kind === 'string' && Object.hasOwn(kindNames, kind);

const isKnown = (code: string): code is FaultCode => Object.hasOwn(sentences, code);

/** In place of a particular that the fault does not have. */
const absent: MessageValues = Object.fromEntries(
  ['item', 'found', 'other', 'encoding', 'line', 'declared', 'name', 'where'].map((name) => [name, 'none']),
);

const valuesOf = (params: unknown): MessageValues =>
  typeof params === 'object' && params !== null
    ? Object.fromEntries(
        Object.entries(params).flatMap(([name, value]: [string, unknown]): [string, string | number][] => {
          if (typeof value === 'number') return [[name, value]];
          return typeof value === 'string' && value !== '' ? [[name, displayed(value)]] : [];
        }),
      )
    : {};

/** A fault as one sentence: the file that is to blame, the reason, and what to do. */
export const useFaultWords = () => {
  const t = useText();
  const { bytes } = useAmounts();
  return (fault: PackageFault): string => {
    if (!isKnown(fault.code)) return t('report.fault.unknown', { code: fault.code });
    const given = valuesOf(fault.params);
    const values = { ...absent, ...given, size: bytes(Number(given['limit'] ?? 0)) };
    const kind = given['kind'];
    const said = t(sentences[fault.code], values);
    const reason = isKind(kind)
      ? t('fault.seemsToBe', { reason: said.replace(/\.$/, ''), kind: t(kindNames[kind]) })
      : said;
    const name = displayed(fault.file ?? '');
    return name === '' || reason.startsWith(name)
      ? reason
      : t('fault.about', { name, reason: goingOn(reason) });
  };
};

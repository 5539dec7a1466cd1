import { decoded } from '../decoded.ts';
import { getFileNameLowLevel, type Entry } from 'yauzl';
import { refuse } from '../fault.ts';

const utf8Flag = 0x800;
const unicodePathField = 0x7075;

/** A name is UTF-8 by its flag or extra field, else UTF-8 if it can be, else CP437. */
export const decodeName = ({
  generalPurposeBitFlag,
  fileNameRaw,
  extraFields,
}: Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>): string => {
  const isDeclared =
    (generalPurposeBitFlag & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodePathField);
  if (!isDeclared)
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
    } catch {
      return getFileNameLowLevel(0, fileNameRaw, [], true);
    }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
};

/** Absolute, with a drive letter, or with a part that climbs (Windows drops points and spaces at its end). */
const leads = (name: string): boolean =>
  /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).some((part) => /^\.\.[. ]*$/.test(part.trim()));

/** The longest names that file systems and URLs agree to. */
const isTooLong = (path: string): boolean =>
  Buffer.byteLength(path) > 1024 || path.split('/').some((part) => Buffer.byteLength(part) > 255);

/**
 * The path of an entry: slashes, no `.` or empty parts, NFC; null for a folder.
 * Refuses every name that could lead out of the folder it is unpacked to, also percent-encoded.
 */
export const entryPath = (entry: Entry): string | null => {
  const name = decodeName(entry);
  if (/\p{Cc}/u.test(name)) refuse('ARCHIVE_NAME_CONTROL', { file: name });
  if (leads(name) || leads(decoded(name))) refuse('ARCHIVE_PATH_UNSAFE', { file: name });
  const slashed = name.replaceAll('\\', '/').normalize('NFC');
  if (slashed.endsWith('/')) return null;
  const path = slashed
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  // Parts taken out may have hidden a drive letter or an escaped slash behind them.
  if (path === '' || leads(path) || leads(decoded(path))) refuse('ARCHIVE_PATH_UNSAFE', { file: name });
  if (isTooLong(path)) refuse('ARCHIVE_PATH_TOO_LONG', { file: path });
  return path;
};

/** What operating systems leave behind in archives. */
export const isLeftover = (path: string): boolean => {
  const parts = path.toLowerCase().split('/');
  const name = parts.at(-1) ?? '';
  return (
    parts.includes('__macosx') || name.startsWith('._') || /^(\.ds_store|thumbs\.db|desktop\.ini)$/.test(name)
  );
};

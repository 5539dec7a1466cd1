import type { Entry } from 'yauzl';
import { decodeName } from './entry-name.ts';
import { asFault, type OpenZip } from './open-zip.ts';

const signature = Buffer.from('PK\x01\x02', 'latin1');
const headerBytes = 46;

/** The length of an entry's record in the directory. */
export const recordBytes = ({
  fileNameLength,
  extraFieldLength,
  fileCommentLength,
}: Pick<Entry, 'fileNameLength' | 'extraFieldLength' | 'fileCommentLength'>): number =>
  headerBytes + fileNameLength + extraFieldLength + fileCommentLength;

/** The name in the record that begins at `at`, as far as there is one. */
const nameAt = async ({ read }: OpenZip, at: number): Promise<string | undefined> => {
  const header = await read(headerBytes, at);
  if (header.length < headerBytes || !header.subarray(0, signature.length).equals(signature))
    return undefined;
  const fileNameRaw = await read(header.readUInt16LE(28), at + headerBytes);
  const generalPurposeBitFlag = header.readUInt16LE(8);
  const name = decodeName({ generalPurposeBitFlag, fileNameRaw, extraFields: [] });
  return name.replaceAll('\\', '/').normalize('NFC') || undefined;
};

/** The entries in the order of the directory. What the reader does not take is a fault of the file it is about. */
export async function* directoryEntries(opened: OpenZip): AsyncGenerator<Entry, void> {
  let at = opened.directory.offset;
  try {
    for await (const entry of opened.zip.eachEntry()) {
      at += recordBytes(entry);
      yield entry;
    }
  } catch (error) {
    throw asFault(error, await nameAt(opened, at));
  }
}

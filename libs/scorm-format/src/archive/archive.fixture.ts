import { isFault, readArchive, type Archive } from '../index.ts';

/** A package that must be good. */
export const opened = async (zip: Uint8Array | string): Promise<Archive> => {
  const archive = await readArchive(zip);
  if (isFault(archive)) throw new Error(`Refused: ${JSON.stringify(archive)}`);
  return archive;
};

export const textIn = async (archive: Archive, path: string): Promise<string> =>
  Buffer.concat(await (await archive.open(path)).toArray()).toString();

export const pathsOf = ({ files }: Archive): string[] => files.map(({ path }) => path);

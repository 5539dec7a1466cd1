import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestServer } from './server.ts';

/** All of a campus that a package touches. */
export interface PackageTraces {
  rows: { packages: number; files: number };
  /** Files of the storage, except for those of uploads and those that are being unpacked. */
  storage: number;
  uploads: string[];
  scratch: string[];
}

/** What packages have left, in the database and in a storage folder of the campus's own. */
export async function tracesOf({ sql }: TestServer, storageDir: string): Promise<PackageTraces> {
  const filesIn = async (folder: string) =>
    existsSync(join(storageDir, folder))
      ? (await readdir(join(storageDir, folder), { recursive: true })).sort()
      : [];
  const { rows } = await sql.query<PackageTraces['rows']>(
    'select (select count(*)::int from scorm_package) as packages, (select count(*)::int from scorm_file) as files',
  );
  return {
    rows: rows[0] ?? { packages: 0, files: 0 },
    storage: (await filesIn('.')).filter((path) => !/^(uploads|scratch)/.test(path)).length,
    uploads: await filesIn('uploads'),
    scratch: await filesIn('scratch'),
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The built player of exported packages, as text. */
export interface RuntimeFiles {
  script: string;
  style: string;
}

const read = async (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');

/** Reads the build of apps/runtime. */
export const runtimeFiles = async (folder: string): Promise<RuntimeFiles> => ({
  script: await read(folder, 'runtime.js'),
  style: await read(folder, 'runtime.css'),
});

import { afterEach, beforeEach, expect, jest } from '@jest/globals';
import { run } from '../../src/commands/run.ts';
import { type TestCampus } from './campus.ts';

/** The output of an operator's command, and its exit code. */
export async function call(...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const spy = jest
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => Boolean(lines.push(String(chunk))));
  try {
    const code = await run(words);
    return { code, said: lines.join('') };
  } finally {
    spy.mockRestore();
  }
}

/** The same of a command with `--json`, which ends with this exit code: what it says, read. */
export async function toldWith<Told = Record<string, unknown>>(
  exit: number,
  ...words: string[]
): Promise<Told> {
  const { code, said } = await call(...words, '--json');
  expect(code).toBe(exit);
  return JSON.parse(said) as Told;
}

/** The same of one that goes well. */
export const told = <Told = Record<string, unknown>>(...words: string[]): Promise<Told> =>
  toldWith<Told>(0, ...words);

/** Inside a `describe`: the environment of an operator's shell, in which commands find this campus. */
export function inShellOf(campus: TestCampus, more: Record<string, string> = {}): void {
  const before = { ...process.env };
  beforeEach(() => {
    const { databaseUrl, config } = campus.server;
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      STORAGE_DIR: config.storageDir,
      CONTENT_OVERLAYS: '',
      PUBLIC_URL: 'http://campus.test',
      CAMPUS_SECRET: config.secret,
      ...more,
    });
  });
  afterEach(() => {
    process.env = { ...before };
  });
}

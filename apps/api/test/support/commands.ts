import { jest } from '@jest/globals';
import { run } from '../../src/commands/run.ts';

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

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const handlers = pathToFileURL(join(import.meta.dirname, '../../src/commands/terminal/unhandled.ts')).href;

interface Line {
  level: string;
  message: string;
  error: string;
  stack?: string;
}

describe('what nobody handles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-unhandled-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A separate process that runs this after the handlers are set: they belong to a process, not to a test. */
  async function run(body: string) {
    const script = join(folder, 'script.mts');
    writeFileSync(
      script,
      `import { handleUnhandled } from ${JSON.stringify(handlers)};
       handleUnhandled(() => { console.log('stopping'); ${body.includes('stuck') ? 'setInterval(() => {}, 1_000);' : ''} });
       ${body}`,
    );
    const began = Date.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script]);
    const [said, told, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((resolve) => child.once('close', resolve)),
    ]);
    const lines = told
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
    return { said, lines, code, ms: Date.now() - began };
  }

  it('a rejection is told in the log, and the server goes on', async () => {
    const { said, lines, code } = await run(
      `void Promise.reject(new Error('nobody waited')); setTimeout(() => console.log('still here'), 50);`,
    );
    expect(lines).toMatchObject([
      { level: 'error', message: 'a rejection that nobody handled', error: 'nobody waited' },
    ]);
    expect(lines[0]?.stack).toContain('nobody waited');
    expect(said).toBe('still here\n');
    expect(code).toBe(0);
  });

  it('a warning is a line of the log, and no other line', async () => {
    const { lines, code } = await run(
      `process.emitWarning('soon gone', { type: 'OldWarning', code: 'OLD1' });`,
    );
    expect(lines).toMatchObject([
      {
        level: 'warn',
        message: 'a warning of the program',
        warning: 'soon gone',
        name: 'OldWarning',
        code: 'OLD1',
      },
    ]);
    expect(code).toBe(0);
  });

  it('what was rejected need not be an error', async () => {
    const { lines, code } = await run(`void Promise.reject('only words');`);
    expect(lines).toMatchObject([{ error: 'only words' }]);
    expect(code).toBe(0);
  });

  it('after an exception the server ends in good order, and not as if all were well', async () => {
    const { said, lines, code } = await run(`setTimeout(() => { throw new Error('nobody caught') });`);
    expect(lines).toMatchObject([
      {
        level: 'error',
        message: 'an exception that nobody caught: the server ends',
        error: 'nobody caught',
      },
    ]);
    expect(said).toBe('stopping\n');
    expect(code).toBe(1);
  });

  it('a server that cannot end in good order ends all the same', async () => {
    const { said, code, ms } = await run(`setTimeout(() => { throw new Error('stuck') });`);
    expect(said).toBe('stopping\n');
    expect(code).toBe(1);
    expect(ms).toBeGreaterThan(9_000);
  });
});

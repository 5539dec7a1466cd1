import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DocumentThreads } from './document-threads.ts';
import { type Echo } from './echo-worker.fixture.ts';

describe('threads that make documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-threads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => new DocumentThreads<Echo>(new URL('./echo-worker.fixture.ts', import.meta.url), 1);

  it('end by themselves when they are closed with nothing to do', async () => {
    const threads = open();
    const ended = join(folder, 'idle');
    expect(Buffer.from(await threads.make({ text: 'sí', ended })).toString()).toBe('sí');
    await threads.close();
    expect(readFileSync(ended, 'utf8')).toBe('0');
  });

  it('are broken off in the middle of a document, and whoever waits for it is told', async () => {
    const threads = open();
    const ended = join(folder, 'busy');
    const made = threads.make({ text: '', ended, isEndless: true });
    const told = expect(made).rejects.toThrow('closed');
    await threads.close();
    await told;
    expect(existsSync(ended)).toBe(false);
  });

  it('begin again after they were closed', async () => {
    const threads = open();
    await threads.make({ text: 'a', ended: join(folder, 'first') });
    await threads.close();
    expect(await threads.make({ text: 'b', ended: join(folder, 'second') })).toEqual(Buffer.from('b'));
    await threads.close();
  });
});

import { afterAll, describe, expect, it } from '@jest/globals';
import { snapshot } from '../certificate.fixture.ts';
import { PdfThreads } from './pdf-threads.ts';

describe('setting many certificates', () => {
  const threads = new PdfThreads(1);
  afterAll(() => threads.close());

  it('gives the same bytes here and in a thread', async () => {
    const task = { snapshot, paper: 'a4' as const, sealed: null, images: {} };
    const all = await Promise.all(Array.from({ length: 10 }, () => threads.set(task)));
    expect(all.map((bytes) => bytes.length)).toEqual(Array(10).fill(all[0]?.length));
    expect(
      Buffer.from(all[9] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('says what went wrong with one, and sets the next', async () => {
    const broken = {
      snapshot: { ...snapshot, locale: 'xx' as 'es' },
      paper: 'a4' as const,
      sealed: null,
      images: {},
    };
    await expect(threads.set(broken)).rejects.toThrow();
    await expect(threads.set({ ...broken, snapshot })).resolves.toBeTruthy();
  });
});

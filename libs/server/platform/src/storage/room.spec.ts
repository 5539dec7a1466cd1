import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDiskFull, StorageRoom } from './room.ts';

describe('room for files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-room-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is there where a file can be written', async () => {
    expect(await new StorageRoom({ storageDir: folder }).problem()).toBeNull();
  });

  it('is not there where nothing can be written', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    expect(await new StorageRoom({ storageDir: file }).problem()).toBe('STORAGE_UNWRITABLE');
  });

  it.each([
    ['the disk is full', Object.assign(new Error('write'), { code: 'ENOSPC' }), true],
    ['a quota is used up', Object.assign(new Error('write'), { code: 'EDQUOT' }), true],
    ['a library wrapped it', new Error('failed', { cause: new Error('ENOSPC: no space left') }), true],
    ['something else', Object.assign(new Error('write'), { code: 'EACCES' }), false],
    ['no error', 'ENOSPC', false],
  ])('%s', (_about, error, isFull) => {
    expect(isDiskFull(error)).toBe(isFull);
  });
});

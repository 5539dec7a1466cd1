import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { memoryFolder } from './memory-folder.ts';

const GIB = 1024 ** 3;

describe('a folder in memory', () => {
  it('is not taken from a machine with little memory, nor where there is none', () => {
    expect(memoryFolder('/dev/shm', 5 * GIB)).toBeNull();
    expect(memoryFolder('/there/is/none', 64 * GIB)).toBeNull();
  });

  it('is one in memory indeed: a folder on a disk is none', () => {
    const onDisk = mkdtempSync(join(import.meta.dirname, '../../node_modules/.cache/memory-'));
    try {
      expect(memoryFolder(onDisk, 64 * GIB)).toBeNull();
    } finally {
      rmSync(onDisk, { recursive: true });
    }
  });
});

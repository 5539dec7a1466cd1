import { describe, expect, it } from '@jest/globals';
import { memoryFolder } from './memory-folder.ts';

const GIB = 1024 ** 3;

describe('a folder in memory', () => {
  it('is not taken from a machine with little memory, nor where there is none', () => {
    expect(memoryFolder('/dev/shm', 5 * GIB)).toBeNull();
    expect(memoryFolder('/there/is/none', 64 * GIB)).toBeNull();
  });

  it('is one in memory indeed, not any that may be written', () => {
    expect(memoryFolder('/proc', 64 * GIB)).toBeNull();
  });
});

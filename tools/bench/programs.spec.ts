import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

import { cpuOf, cpuOfFamily } from './programs.ts';

const linux = process.platform === 'linux' ? it : it.skip;

describe('the processor time of a program', () => {
  linux('is measured while its children come and go', () => {
    const parent = spawn('sh', ['-c', 'while :; do true & true & true & true; /bin/true; done'], {
      stdio: 'ignore',
    });
    try {
      for (let round = 0; round < 300; round++)
        expect(cpuOfFamily(parent.pid ?? 0)).toBeGreaterThanOrEqual(0);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  linux('is unknown once it has ended', () => {
    const neverGiven = 2 ** 22 + 1;
    expect([cpuOf(neverGiven), cpuOfFamily(neverGiven)]).toEqual([null, null]);
  });
});

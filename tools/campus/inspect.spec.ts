import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writePackage } from '@campus/scorm-format';
import { root } from './paths.ts';

/** Node takes 0.04 s of a processor to start on a quiet machine: this many make a second. */
const STARTS_IN_A_SECOND = 25;

/** Seconds of a processor that a program and those it starts take: waiting for others is not counted. */
const secondsOf = (...words: string[]): number => {
  const { stdout, stderr } = spawnSync('bash', ['-c', '"$@" && times', 'bash', ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: '' },
  });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  if (times.length !== 2) throw new Error(`${words.join(' ')}: ${stderr}`);
  return (times[0] ?? 0) + (times[1] ?? 0);
};

describe('./campus scorm inspect FILE --json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-inspect-'));
  const file = join(folder, 'small.zip');
  beforeAll(async () => {
    const files = [{ path: 'index.html', bytes: Buffer.from('<p>One</p>') }];
    const manifest = {
      identifier: 'small',
      title: 'Small',
      standard: '1.2',
      entry: 'index.html',
      mastery: null,
    } as const;
    writeFileSync(file, await writePackage({ files, manifest }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers about a small file in less than a second, measured by what starting Node costs here', () => {
    const rounds = Array.from({ length: 3 }, () => ({
      node: secondsOf(process.execPath, '-e', '0'),
      inspect: secondsOf(join(root, 'campus'), 'scorm', 'inspect', file, '--json'),
    }));
    const least = (name: 'node' | 'inspect') => Math.min(...rounds.map((round) => round[name]));
    expect(least('inspect') / least('node')).toBeLessThan(STARTS_IN_A_SECOND);
  });
});

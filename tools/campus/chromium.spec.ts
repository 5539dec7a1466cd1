import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bringLists } from './chromium.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'campus-apt-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** An `apt-get` that counts its calls, with the given answer. */
function apt(script: string): NodeJS.ProcessEnv {
  const counted = `echo >>${folder}/asked; asked=$(wc -l <${folder}/asked)`;
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\n${counted}\n${script}\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env.PATH ?? ''}` };
}

const locked = `echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)' >&2; exit 100`;

describe('the lists of packages', () => {
  it('are waited for while somebody else brings them', async () => {
    expect(await bringLists(apt(`[ $asked -ge 3 ] || { ${locked}; }`), 10)).toBe(true);
  });

  it('are not asked for twice where there is no network', async () => {
    const env = apt(`[ $asked -ge 2 ] || { echo 'E: Failed to fetch' >&2; exit 100; }`);
    expect(await bringLists(env, 10)).toBe(false);
  });
});

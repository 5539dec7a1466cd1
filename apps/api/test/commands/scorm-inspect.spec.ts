import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OperatorFault } from '../../src/commands/command.ts';
import { run } from '../../src/commands/run.ts';
import { zipOf } from '../support/scorm.ts';

const GOLF = fileURLToPath(new URL('../../../../../shared/fixtures/scorm', import.meta.url));

describe('scorm inspect', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-inspect-'));
    await writeFile(
      join(folder, 'good.zip'),
      await zipOf([{ id: 'ONE' }, { id: 'READ', type: 'asset' }], {
        'more.html': '<script src="https://cdn.example/x.js"></script>',
      }),
    );
    await writeFile(join(folder, 'paper.zip'), '%PDF-1.7 not a zip');
    await writeFile(join(folder, 'empty.zip'), await zipOf([]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function told(...words: string[]) {
    const lines: string[] = [];
    const spy = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((chunk) => Boolean(lines.push(String(chunk))));
    try {
      return { exit: await run(['scorm', 'inspect', ...words]), text: lines.join('') };
    } finally {
      spy.mockRestore();
    }
  }

  it('says what a package is and what it opens', async () => {
    const { exit, text } = await told(join(folder, 'good.zip'));
    expect(exit).toBe(0);
    expect(text).toContain('SCORM 1.2, “Package of the tests”');
    expect(text).toMatch(
      /\n4 files, [12] KB unpacked; 2 items open\.\n {2}Part one\n {4}Item ONE {2}\(reports to the campus: ONE\.html\)\n/,
    );
    expect(text).toContain('Item READ  (a page that reports nothing: READ.html)');
    expect(text).toContain('more.html  https://cdn.example/x.js');
  });

  it.each([
    ['paper.zip', 'This is not a zip file, as SCORM packages are. It seems to be a PDF.', 'NOT_A_ZIP'],
    ['empty.zip', 'Nothing in the package can be opened', 'NOTHING_TO_LAUNCH'],
  ])('refuses %s with a sentence, and exit code 1', async (name, sentence, code) => {
    const words = await told(join(folder, name));
    expect(words.exit).toBe(1);
    expect(words.text).toContain(`refused. ${sentence}`);
    const json = await told(join(folder, name), '--json');
    expect(json.exit).toBe(1);
    expect(JSON.parse(json.text)).toMatchObject({
      refused: { code },
      reason: expect.stringContaining(sentence),
    });
  });

  it('says the same for programs', async () => {
    const { exit, text } = await told(join(folder, 'good.zip'), '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      standard: '1.2',
      files: 4,
      items: [{ opens: null }, { opens: 'sco' }, { opens: 'asset' }],
    });
  });

  it.each([[[]], [['no-such.zip']], [['a.zip', 'b.zip']], [['a.zip', '--colour', 'red']]])(
    'asks for one file that is there: %j',
    async (words) => {
      await expect(told(...words)).rejects.toThrow(OperatorFault);
    },
  );

  (existsSync(GOLF) ? it : it.skip)('takes packages of other tools', async () => {
    for (const name of await readdir(GOLF)) {
      const { exit, text } = await told(join(GOLF, name));
      expect({ name, exit }).toEqual({ name, exit: 0 });
      expect(text).toMatch(/reports (to the campus|nothing)/);
      expect(text).not.toContain('undefined');
    }
  });
});

import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { call, inShellOf } from '../support/commands.ts';
import { testCampus } from '../support/campus.ts';
import { courseFolders, differences, edit } from '../support/course-folders.ts';
import { TEST_COURSE } from '../support/template.ts';

const TEXT = 'modules/01-start/lessons/02-second/en.md';
const NOTE = ['--note', 'es=Se corrigió.', 'en=Corrected.', 'fr=Corrigé.'];

describe('drafts at the command line', () => {
  const campus = testCampus();
  const folders = courseFolders();
  inShellOf(campus);

  it('go from the version on offer, by a folder, to the next one', async () => {
    const folder = await folders.empty();
    expect((await call('content', 'pull', folder)).said).toMatch(
      /^test-course: version 1 is in .*, \d+ files\.$/m,
    );
    expect(await differences(TEST_COURSE, folder)).toEqual([]);
    expect((await call('content', 'pull', folder)).said).toContain('Nothing had changed there.');

    await edit(folder, TEXT, 'title: Second lesson', 'title: The second lesson');
    await expect(call('content', 'push', folder)).rejects.toThrow('A new draft needs a name: --draft NAME');
    const pushed = await call('content', 'push', folder, '--draft', 'Second title');
    expect(pushed.said).toBe(
      `test-course: the draft “Second title” begins, from version 1.\n1 file changed:\n  ${TEXT}\n`,
    );
    expect((await call('content', 'drafts')).said).toMatch(
      /^test-course {2}“Second title” {2}open {2}from version 1 {2}1 change {2}\d{4}-\d\d-\d\d \d\d:\d\d$/m,
    );

    const published = await call('content', 'publish', '--draft', 'second title', '--correction', ...NOTE);
    expect(published.said).toMatch(/^test-course: version 2 is a correction of version 1\./);
    expect((await call('content', 'drafts', '--json')).said).toContain('"published_as":2');
    await expect(call('content', 'publish', '--draft', 'Second title')).rejects.toThrow(
      'There is no open draft “Second title”',
    );
  });

  it('are refused with every fault by file and line, and stay open', async () => {
    const folder = await folders.copyOf(TEST_COURSE);
    await appendFile(join(folder, TEXT), '\n:::nonsense\n:::\n');
    await call('content', 'push', folder, '--draft', 'Broken');
    await expect(call('content', 'publish', '--draft', 'Broken')).rejects.toThrow(
      /The draft “Broken” was not imported; nothing was changed\.\n(.*\n)*modules\/01-start\/lessons\/02-second\/en\.md:\d+ {2}unknown directive "nonsense"/,
    );
    expect((await call('content', 'discard', '--draft', 'Broken')).said).toContain('is discarded');
    await expect(call('content', 'push', folder)).rejects.toThrow(
      'The draft is discarded; it changes no more.',
    );
  });

  it('name the files that differ when two have changed one', async () => {
    const [one, other] = [await folders.copyOf(TEST_COURSE), await folders.empty()];
    await call('content', 'push', one, '--draft', 'Together');
    await call('content', 'pull', other, '--draft', 'Together');
    await edit(one, TEXT, 'Before the crisis.', 'Before the storm.');
    await edit(other, TEXT, 'Before the crisis.', 'Before the flood.');
    await call('content', 'push', one);
    await expect(call('content', 'push', other)).rejects.toThrow(
      `The draft has moved since this folder was pulled. Nothing was pushed; pull first:\n  ${TEXT}`,
    );
    await expect(call('content', 'pull', other)).rejects.toThrow(`Nothing was pulled`);
    await call('content', 'discard', '--draft', 'Together');
  });

  it('take no option they do not know', async () => {
    await expect(call('content', 'pull')).rejects.toThrow('Name the folder.');
    await expect(call('content', 'push', '.', '--drft', 'A')).rejects.toThrow('--drft');
    await expect(call('content', 'publish')).rejects.toThrow('Name the draft: --draft NAME');
    await expect(call('content', 'publish', '--draft', 'A', '--over', 'two')).rejects.toThrow(
      '--over needs the number of a version.',
    );
  });
});

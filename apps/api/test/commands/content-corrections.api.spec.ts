import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { call, inShellOf } from '../support/commands.ts';
import { courseFolders } from '../support/course-folders.ts';
import { TEST_COURSE } from '../support/template.ts';

const TEXT = 'modules/01-start/lessons/02-second/es.md';

describe('corrections at the command line', () => {
  const campus = testCampus();
  const folders = courseFolders();
  inShellOf(campus);
  let folder: string;
  beforeEach(async () => {
    folder = await folders.copyOf(TEST_COURSE);
  });

  const NOTE = ['--note', 'es=Se corrigió.', 'en=Corrected.', 'fr=Corrigé.'];
  const reword = async (words: string) =>
    writeFile(
      join(folder, TEXT),
      (await readFile(join(folder, TEXT), 'utf8')).replace('Antes de la crisis.', words),
    );
  const offered = async () =>
    (
      await campus.server.sql.query<{ number: number }>(
        `select v.number from course c join course_version v on v.id = c.current_version_id where c.key = 'test-course'`,
      )
    ).rows[0]?.number;

  it('are imported with a note, listed, gone back from and forward to', async () => {
    await reword('Antes de la tormenta.');
    const from = await offered();
    const { said } = await call('content', 'import', folder, '--correction', ...NOTE);
    const to = await offered();
    expect(said).toContain(`version ${to} is a correction of version ${from}`);
    const listed = await call('content', 'versions');
    expect(listed.said).toMatch(new RegExp(`^ {2}${to} .*on offer {2}corrects ${from}: Corrected\\.$`, 'm'));
    const [course] = JSON.parse((await call('content', 'versions', '--json')).said) as [
      { versions: { number: number; isCurrent: boolean }[] },
    ];
    expect(course.versions.find(({ isCurrent }) => isCurrent)?.number).toBe(to);
    expect((await call('content', 'restore', String(from))).said).toContain(
      `version ${from} is offered to new editions, in the place of version ${to}`,
    );
    expect(await offered()).toBe(from);
    await expect(call('content', 'import', folder, '--correction', ...NOTE)).rejects.toThrow(
      `content restore ${to}`,
    );
    expect((await call('content', 'restore', String(to))).code).toBe(0);
    expect((await call('content', 'restore', String(to))).said).toContain('on offer already');
    await expect(call('content', 'restore', '99')).rejects.toThrow('has no version 99');
  });

  it('may have their note in a file', async () => {
    await reword('Antes del temporal.');
    const file = join(folder, '..', `note-${Date.now()}.yaml`);
    await writeFile(file, 'es: Se corrigió.\nen: Corrected.\nfr: Corrigé.\n');
    expect((await call('content', 'import', folder, '--correction', '--note', file)).code).toBe(0);
    await rm(file);
  });

  it('are refused without a note, and with what differs when they are none', async () => {
    await expect(call('content', 'import', folder, '--correction')).rejects.toThrow('needs a note');
    await expect(call('content', 'import', folder, '--note', 'es=Sí.')).rejects.toThrow(
      'belongs to --correction',
    );
    const file = join(folder, 'modules/02-practice/timed.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('pass: 50', 'pass: 40'));
    await expect(call('content', 'import', folder, '--correction', ...NOTE)).rejects.toThrow(
      /quiz t2-timed: settings was .* is /,
    );
    const { code, said } = await call('content', 'import', folder, '--correction', ...NOTE, '--json');
    expect([code, JSON.parse(said)]).toEqual([1, expect.objectContaining({ reason: 'STRUCTURE_DIFFERS' })]);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { OperatorError } from '../../src/commands/command.ts';
import { call, inShellOf } from '../support/commands.ts';
import { testCampus } from '../support/campus.ts';
import { courseFolders } from '../support/course-folders.ts';
import { TEST_COURSE } from '../support/template.ts';

const TEXT = 'modules/01-start/lessons/02-second/es.md';
const FRENCH = 'modules/01-start/lessons/02-second/fr.md';

describe('content at the command line', () => {
  const campus = testCampus();
  const folders = courseFolders();
  inShellOf(campus);
  let folder: string;
  beforeEach(async () => {
    folder = await folders.copyOf(TEST_COURSE);
  });

  const break_ = async () =>
    writeFile(join(folder, TEXT), `${await readFile(join(folder, TEXT), 'utf8')}\n:::nonsense\n:::\n`);
  const versions = async () => (await campus.server.sql.query(`select from course_version`)).rows.length;

  it('check finds nothing wrong with a good course, and counts what there is', async () => {
    const { code, said } = await call('content', 'check', folder);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^module +language +lessons +screens +words +minutes +questions +scenarios +cards +units +stale +missing$/m,
    );
    expect(said).toMatch(/^t1 +fr +2 +5 +\d+ +14 +0 +0 +1 +3 +1 +0$/m);
    expect(said).toContain(`${FRENCH}  was never stamped`);
    expect(said).toMatch(/: 0 errors, 0 gaps, 0 notes, 2 stale\.$/m);
  });

  it('check with the table fails for a course that docs/course.md does not count', async () => {
    const { code, said } = await call('content', 'check', folder, '--table');
    expect(code).toBe(1);
    expect(said).toMatch(/: 0 errors.*\ndocs\/course\.md is out of date: run .*\.$/m);
  });

  it('check names file, line and reason of an error', async () => {
    await break_();
    const { code, said } = await call('content', 'check', folder);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^modules\/01-start\/lessons\/02-second\/es\.md:\d+ {2}unknown directive "nonsense"/m,
    );
  });

  it('check fails when something is lacking, and the course can be imported all the same', async () => {
    const file = join(folder, 'modules/01-start/module.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('assessed: false\n', ''));
    const { code, said } = await call('content', 'check', folder);
    expect(code).toBe(1);
    expect(said).toMatch(
      /^What the course still lacks:\nmodules\/01-start\/module\.yaml:1 {2}this module has no graded quiz$/m,
    );
    expect(said).toMatch(/: 0 errors, \d gaps?, 0 notes, 2 stale\.$/m);
    expect((await call('content', 'import', folder)).code).toBe(0);
  });

  it('check --strict takes a note for an error', async () => {
    await call('content', 'stamp', folder);
    const file = join(folder, 'modules/02-practice/pools/easy.yaml');
    const options = ['Sí', 'No'].map(
      (text, at) =>
        `{ key: ${'ab'[at]}, text: { es: ${text}, en: ${at ? 'No' : 'All of the above'}, fr: ${text} }, correct: ${at === 0} }`,
    );
    const item = (await readFile(file, 'utf8'))
      .replace('true-false', 'single')
      .replace('answer: true', `options: [${options.join(', ')}]`);
    await writeFile(file, item);
    const { code, said } = await call('content', 'check', folder);
    expect([code, said]).toEqual([0, expect.stringContaining('To look at again:')]);
    expect(said).toMatch(/easy\.yaml:\d+ {2}"All of the above" stands for other options/);
    expect((await call('content', 'check', folder, '--strict')).code).toBe(1);
  });

  it('table counts content/ and takes no folder', async () => {
    await expect(call('content', 'table', folder)).rejects.toThrow('takes no folder');
  });

  it('check --strict takes a stale translation for an error', async () => {
    expect((await call('content', 'check', folder, '--strict')).code).toBe(1);
    expect((await call('content', 'stamp', folder)).said).toMatch(/^stamped .*02-second\/fr\.md$/m);
    expect((await call('content', 'check', folder, '--strict')).code).toBe(0);
  });

  it('check --json tells the same to a program', async () => {
    await break_();
    const { said } = await call('content', 'check', folder, '--json');
    const [course] = JSON.parse(said) as [Record<string, unknown>];
    expect(course.problems).toContainEqual(
      expect.objectContaining({ file: TEXT, line: expect.any(Number), code: 'directive' }),
    );
    expect(course.stale).toContainEqual({ file: FRENCH, locale: 'fr', why: 'unstamped' });
    expect(course.modules).toHaveLength(9);
  });

  it('stamp writes only what is named', async () => {
    await writeFile(
      join(folder, TEXT),
      (await readFile(join(folder, TEXT), 'utf8')).replace('Antes de la crisis.', 'Antes.'),
    );
    const { code, said } = await call('content', 'stamp', folder, join(folder, FRENCH));
    expect([code, said]).toEqual([0, `stamped ${FRENCH}\n1 stamped, 0 were stamped already.\n`]);
  });

  it('import publishes once', async () => {
    expect(await call('content', 'import', folder)).toEqual({
      code: 0,
      said: 'test-course: nothing has changed, version 1 is published.\n',
    });
    await writeFile(
      join(folder, TEXT),
      (await readFile(join(folder, TEXT), 'utf8')).replace('Antes de la crisis.', 'Antes.'),
    );
    expect(await call('content', 'import', folder)).toEqual({
      code: 0,
      said: 'test-course: published as version 2.\n',
    });
    const { said } = await call('content', 'import', folder, '--json');
    expect(JSON.parse(said)).toMatchObject([{ courseKey: 'test-course', number: 2, isNew: false }]);
  });

  it('import refuses a course with a fault, and says which', async () => {
    const before = await versions();
    await break_();
    const fault = await call('content', 'import', folder).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(OperatorError);
    expect(String(fault)).toMatch(
      /was not imported; nothing was changed\.\n(.+\n)*modules\/01-start\/lessons\/02-second\/es\.md:\d+ {2}unknown directive/,
    );
    const { code, said } = await call('content', 'import', folder, '--json');
    expect([code, JSON.parse(said)]).toEqual([
      1,
      expect.objectContaining({
        problems: expect.arrayContaining([expect.objectContaining({ file: TEXT })]),
      }),
    ]);
    expect(await versions()).toBe(before);
  });

  it('import refuses another course with the same key', async () => {
    const file = join(folder, 'course.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('-000000000001', '-0000000000ff'));
    await expect(call('content', 'import', folder)).rejects.toThrow(
      'course.yaml:1  another course has the key "test-course"',
    );
  });

  it.each([
    [['content', 'check', '/nowhere'], 'There is no course in /nowhere'],
    [['content', 'check', '--loud', 'yes'], '"--loud" is not understood'],
    [['content', 'import', '/nowhere'], 'There is no course in /nowhere'],
    [['content', 'stamp', '/nowhere'], 'There is no course in /nowhere'],
  ])('%p says what is wrong', async (words, sentence) => {
    process.env['LC_ALL'] = 'C';
    await expect(call(...words)).rejects.toThrow(sentence);
  });

  it('an overlay that is no folder is named', async () => {
    process.env.CONTENT_OVERLAYS = '/nowhere';
    process.env['LC_ALL'] = 'C';
    await expect(call('content', 'check', folder)).rejects.toThrow(
      'CONTENT_OVERLAYS names /nowhere, which is not a folder.',
    );
  });
});

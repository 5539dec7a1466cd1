import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../src/commands/run.ts';
import { demoAddress } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';
import { inShellOf, toldWith } from '../support/commands.ts';
import { launch, zipOf } from '../support/scorm.ts';

describe('scorm import', () => {
  const campus = testCampus();
  inShellOf(campus, { TRIAL_SECONDS: '0' });
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'campus-import-'));
    await writeFile(join(folder, 'one.zip'), await zipOf([{ id: 'A' }], { 'v.txt': 'one' }));
    await writeFile(join(folder, 'two.zip'), await zipOf([{ id: 'A' }], { 'v.txt': 'two' }));
    await writeFile(join(folder, 'no.zip'), '%PDF-1.7');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const told = (code: number, file: string, ...words: string[]) =>
    toldWith(code, 'scorm', 'import', join(folder, file), ...words);

  it('keeps a package, publishes it, enrols a person and says where it is played', async () => {
    const made = await told(
      0,
      'one.zip',
      '--title',
      'Uno',
      '--publish',
      '--enrol',
      demoAddress({ key: 'luis' }),
    );
    expect(made).toMatchObject({ accepted: true, title: 'Uno', number: 1, isNew: true, isPublished: true });
    const [enrolmentId, activityId] = [String(made.enrolmentId), String(made.activityId)];
    expect(made.address).toBe(`http://campus.test/course/${enrolmentId}/scorm/${activityId}`);
    expect(await launch(campus.as('luis'), enrolmentId, { activityId })).toMatchObject({ itemId: 'A' });
    const again = await told(0, 'one.zip', '--enrol', demoAddress({ key: 'luis' }));
    expect(again).toEqual({ ...made, isNew: false });
    const next = await told(
      0,
      'two.zip',
      '--library',
      String(made.libraryPackageId),
      '--owner',
      demoAddress({ key: 'tomas' }),
    );
    expect(next).toMatchObject({
      libraryPackageId: made.libraryPackageId,
      number: 2,
      isNew: true,
      isPublished: false,
    });
  });

  it('refuses a file that is no package, as inspect does', async () => {
    expect(await told(1, 'no.zip')).toMatchObject({
      accepted: false,
      refusal: { code: 'NOT_A_ZIP', file: 'no.zip', message: expect.stringContaining('PDF') },
    });
  });

  it.each([
    ['nowhere.zip', [], 'there is no such file'],
    ['one.zip', ['--titel', 'x'], '"--titel" is not understood'],
    ['one.zip', ['--owner', 'nobody@example.org'], 'There is no such person'],
  ])('%s %j: says what is wrong', async (file, words, said) => {
    await expect(run(['scorm', 'import', join(folder, file), ...words])).rejects.toThrow(said);
  });
});

import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { PullFolder, PushFolder } from '@campus/authoring';
import { testCampus } from '../support/campus.ts';
import { bytesOf, courseFolders, differences, edit } from '../support/course-folders.ts';
import { TEST_COURSE } from '../support/template.ts';

const CONTENT = fileURLToPath(new URL('../../../../content/micic-consular', import.meta.url));
const TEXT = 'modules/01-start/lessons/02-second/es.md';
const FRENCH = 'modules/01-start/lessons/02-second/fr.md';
const WORDS = 'Antes de la crisis.';

describe('a draft as a folder', () => {
  const campus = testCampus();
  const folders = courseFolders();
  let made = 0;
  const newName = () => `Draft ${++made}`;

  const pull = (folder: string, draft: string | null = null, course: string | null = null) =>
    campus.server.app.get(PullFolder).pull(folder, { course, draft });
  const push = (folder: string, draft: string | null = null) =>
    campus.server.app.get(PushFolder).push(folder, draft);
  const history = async (draft: string) =>
    (
      await campus.server.sql.query<{ path: string; before_hash: string | null; hash: string | null }>(
        `select c.path, c.before_hash, c.hash from draft_change c join draft d on d.id = c.draft_id
          where d.name = $1 order by c.number`,
        [draft],
      )
    ).rows;
  /** A draft of the test course, and a folder pulled from it. */
  const pulled = async () => {
    const name = newName();
    await push(await folders.copyOf(TEST_COURSE), name);
    const folder = await folders.empty();
    await pull(folder, name);
    return { name, folder };
  };

  it('is byte for byte what was taken in: all of the course', async () => {
    const source = await folders.copyOf(CONTENT);
    const name = newName();
    const { changed, isNew, version } = await push(source, name);
    expect({ isNew, version }).toEqual({ isNew: true, version: null });
    const out = await folders.empty();
    await pull(out, name, 'micic-consular');
    expect(await differences(source, out)).toEqual([]);
    expect((await bytesOf(out)).size).toBe(changed.length);
    expect(changed.length).toBeGreaterThan(500);
  });

  it('keeps byte order marks, line ends of Windows, empty files and media as they are', async () => {
    const source = await folders.copyOf(TEST_COURSE);
    const odd = {
      'media/mark.md': Buffer.from('\uFEFFuno\r\ndos\r\n'),
      'media/empty.vtt': Buffer.alloc(0),
      'media/picture.webp': Buffer.from([0, 255, 254, 0, 10, 13]),
      'media/latin.bin': Buffer.from('Año', 'latin1'),
    };
    await mkdir(join(source, 'media'), { recursive: true });
    for (const [path, bytes] of Object.entries(odd)) await writeFile(join(source, path), bytes);
    const name = newName();
    await push(source, name);
    const out = await folders.empty();
    await pull(out, name);
    expect(await differences(source, out)).toEqual([]);
  });

  it('begins from the version on offer: only what differs is a change', async () => {
    const source = await folders.copyOf(TEST_COURSE);
    await edit(source, TEXT, WORDS, 'Antes de todo.');
    const name = newName();
    expect(await push(source, name)).toMatchObject({ version: 1, changed: [TEXT] });
    expect(await history(name)).toEqual([
      { path: TEXT, before_hash: expect.any(String), hash: expect.any(String) },
    ]);
  });

  it('after one change differs in that alone', async () => {
    const { name, folder } = await pulled();
    await edit(folder, TEXT, WORDS, 'Antes de la lluvia.');
    await push(folder);
    const out = await folders.empty();
    await pull(out, name);
    expect(await differences(TEST_COURSE, out)).toEqual([TEXT]);
    expect(await differences(folder, out)).toEqual([]);
  });

  it('has new and removed files, and the folders they leave are gone', async () => {
    const { name, folder } = await pulled();
    await rm(join(folder, dirname(TEXT)), { recursive: true });
    await writeFile(join(folder, 'README.md'), 'Read me.\n');
    const { changed } = await push(folder);
    expect(changed).toContain('README.md');
    const other = await folders.empty();
    await pull(other, name);
    expect(await differences(folder, other)).toEqual([]);
    await expect(readFile(join(other, TEXT))).rejects.toThrow('ENOENT');
  });

  it('pushed twice changes nothing the second time', async () => {
    const { name, folder } = await pulled();
    await edit(folder, TEXT, WORDS, 'Dos veces.');
    expect((await push(folder)).changed).toEqual([TEXT]);
    expect((await push(folder)).changed).toEqual([]);
    expect(await history(name)).toHaveLength(1);
  });

  it('that has moved since refuses a push with the paths that differ, and nothing is taken', async () => {
    const { name, folder: ana } = await pulled();
    const luis = await folders.empty();
    await pull(luis, name);
    await edit(ana, TEXT, WORDS, 'De Ana.');
    await push(ana);
    await edit(luis, FRENCH, 'la crise', 'la tempête');
    await expect(push(luis)).rejects.toMatchObject({ why: { reason: 'MOVED', paths: [TEXT] } });
    expect(await history(name)).toHaveLength(1);

    // A pull brings what moved and keeps what was changed here; then the push goes.
    expect(await pull(luis)).toMatchObject({ taken: [TEXT], removed: [] });
    expect((await push(luis)).changed).toEqual([FRENCH]);
    expect(await pull(ana)).toMatchObject({ taken: [FRENCH] });
    expect(await differences(ana, luis)).toEqual([]);
  });

  it('changed on both sides is not pulled: nothing is written', async () => {
    const { name, folder: ana } = await pulled();
    const luis = await folders.empty();
    await pull(luis, name);
    await edit(ana, TEXT, WORDS, 'De Ana.');
    await edit(ana, FRENCH, 'la crise', 'l’ouragan');
    await push(ana);
    await edit(luis, TEXT, WORDS, 'De Luis.');
    const before = await bytesOf(luis);
    await expect(pull(luis)).rejects.toMatchObject({ why: { reason: 'BOTH_CHANGED', paths: [TEXT] } });
    expect(await bytesOf(luis)).toEqual(before);
  });

  it('may begin from a folder of the version on offer', async () => {
    const folder = await folders.empty();
    expect(await pull(folder, null, 'test-course')).toMatchObject({ draft: null, version: 1 });
    expect(await differences(TEST_COURSE, folder)).toEqual([]);
    await expect(push(folder)).rejects.toMatchObject({ why: { reason: 'DRAFT_UNNAMED' } });
    const name = newName();
    await edit(folder, TEXT, WORDS, 'De la versión.');
    expect(await push(folder, name)).toMatchObject({ isNew: true, version: 1, changed: [TEXT] });
  });

  it('has a name of its own', async () => {
    const { name } = await pulled();
    await expect(push(await folders.copyOf(TEST_COURSE), name.toUpperCase())).rejects.toMatchObject({
      code: 'DRAFT_NAME_TAKEN',
    });
  });

  it('is not pulled over anything else', async () => {
    const { name, folder } = await pulled();
    const { name: other } = await pulled();
    await expect(pull(folder, other)).rejects.toMatchObject({
      why: { reason: 'PULLED_FROM', draft: name },
    });
    await expect(push(folder, other)).rejects.toMatchObject({ why: { reason: 'PULLED_FROM' } });
    const strange = await folders.empty();
    await writeFile(join(strange, 'letter.txt'), 'Dear …');
    await expect(pull(strange, name)).rejects.toMatchObject({ why: { reason: 'NOT_A_COURSE' } });
    await expect(push(strange, name)).rejects.toMatchObject({ why: { reason: 'NOT_A_COURSE' } });
    await writeFile(join(folder, '.campus-draft.json'), '{"format":1,"files":{}}');
    await expect(push(folder)).rejects.toMatchObject({ why: { reason: 'STATE_UNREADABLE' } });
    await expect(pull(await folders.empty(), 'None')).rejects.toMatchObject({
      why: { reason: 'NO_DRAFT', name: 'None' },
    });
  });

  describe('takes no', () => {
    it.each([
      ['text that is not UTF-8', 'modules/latin.md', Buffer.from('Año', 'latin1'), 'NOT_UTF8'],
      ['text with NUL', 'modules/zero.yaml', Buffer.from('a\0b'), 'NOT_UTF8'],
      ['text over a megabyte', 'modules/long.md', Buffer.alloc(1024 * 1024 + 1, 'a'), 'FILE_LARGE'],
      ['name of a device', 'modules/aux.md', Buffer.from('a'), 'PATH_LETTERS'],
      ['name with accents of their own', 'modules/an\u0303o.md', Buffer.from('a'), 'PATH_NOT_NFC'],
      ['name with a backslash', 'modules/a\\..\\b.md', Buffer.from('a'), 'PATH_LETTERS'],
      ['second name in another case', 'COURSE.YAML', Buffer.from('a'), 'PATH_TWICE'],
    ])('%s: the whole folder is refused', async (_name, path, bytes, fault) => {
      const { name, folder } = await pulled();
      await edit(folder, TEXT, WORDS, 'Nada.');
      await writeFile(join(folder, path), bytes);
      await expect(push(folder)).rejects.toMatchObject({
        code: 'FILES_NOT_TAKEN',
        params: { count: 1, rows: [{ path: fault === 'PATH_TWICE' ? 'course.yaml' : path, fault }] },
      });
      expect(await history(name)).toEqual([]);
    });

    it('symbolic link, wherever it leads, and nothing hidden', async () => {
      const { folder } = await pulled();
      await symlink('/etc/passwd', join(folder, 'modules/secret.md'));
      await writeFile(join(folder, '.env'), 'SECRET=1');
      expect(await push(folder)).toMatchObject({ changed: [], leftOut: ['modules/secret.md'] });
    });
  });

  it('is not written through a symbolic link', async () => {
    const { name } = await pulled();
    const [folder, outside] = [await folders.copyOf(TEST_COURSE), await folders.empty()];
    await rm(join(folder, TEXT));
    await symlink(join(outside, 'secret.md'), join(folder, TEXT));
    await rm(join(folder, 'facilitator'), { recursive: true });
    await symlink(outside, join(folder, 'facilitator'));
    await expect(pull(folder, name)).rejects.toMatchObject({ why: { reason: 'BOTH_CHANGED' } });
    expect((await bytesOf(outside)).size).toBe(0);
  });

  it('writes nothing outside its folder, whatever a path of the database says', async () => {
    const { name, folder } = await pulled();
    await campus.server.sql.query(
      `insert into draft_file (draft_id, path, hash)
       select d.id, '../escaped.md', f.hash from draft d join draft_file f on f.draft_id = d.id and f.path = $2
        where d.name = $1`,
      [name, TEXT],
    );
    await expect(pull(folder)).rejects.toThrow('leaves its folder');
    await expect(readFile(join(folder, '../escaped.md'))).rejects.toThrow('ENOENT');
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { hostileArchives } from '@campus/scorm-format/testing/hostile';
import { OperatorError } from '../../src/commands/command.ts';
import { run } from '../../src/commands/run.ts';
import { call } from '../support/commands.ts';
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
    await writeFile(join(folder, 'nothing.zip'), '');
    await writeFile(join(folder, 'sparse.zip'), '');
    await truncate(join(folder, 'sparse.zip'), 3 * 1024 ** 3);
    const pages = new ZipFile();
    pages.addBuffer(Buffer.from('<title>Welcome</title>'), 'index.html');
    pages.end();
    await writeFile(join(folder, 'pages.zip'), await buffer(pages.outputStream));
    await writeFile(join(folder, 'empty.zip'), await zipOf([]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function told(...words: string[]) {
    const { code, said } = await call('scorm', 'inspect', ...words);
    return { exit: code, text: said };
  }

  beforeEach(() => {
    process.env['LC_ALL'] = 'C';
  });

  it('says what a package is and what it opens', async () => {
    const { exit, text } = await told(join(folder, 'good.zip'));
    expect(exit).toBe(0);
    expect(text).toContain('SCORM 1.2, “Package of the tests”');
    expect(text).toMatch(
      /\n4 files, [12] KB unpacked, 1 s at 256 kbit\/s; 2 items open\.\n {2}Part one\n {4}Item ONE {2}\(reports to the campus: ONE\.html\)\n/,
    );
    expect(text).toContain('Item READ  (a page that reports nothing: READ.html)');
    expect(text).toMatch(/from other sites.*\n {2}cdn\.example\n/);
  });

  it.each([
    [
      'paper.zip',
      'paper.zip: this is not a zip file, as SCORM packages are; it seems to be a PDF.',
      'NOT_A_ZIP',
    ],
    ['empty.zip', 'nothing in the package can be opened', 'NOTHING_TO_LAUNCH'],
    ['no-such.zip', 'no-such.zip: there is no such file.', 'FILE_NOT_FOUND'],
    [
      'nothing.zip',
      'nothing.zip: this is not a zip file, as SCORM packages are; it seems to be an empty file',
      'NOT_A_ZIP',
    ],
    ['.', 'this is a folder or a device', 'FILE_NOT_A_FILE'],
    ['../../dev/null', 'this is a folder or a device', 'FILE_NOT_A_FILE'],
    ['good.zip/x', 'there is no such file', 'FILE_NOT_FOUND'],
    ['sparse.zip', 'this is not a zip file', 'NOT_A_ZIP'],
  ])('refuses %s with a sentence, and exit code 1', async (name, sentence, code) => {
    const words = await told(join(folder, name));
    expect(words.exit).toBe(1);
    expect(words.text).toMatch(/: refused: [^\n]+\n$/);
    expect(words.text).toContain(sentence);
    const json = await told(join(folder, name), '--json');
    expect(json.exit).toBe(1);
    expect(JSON.parse(json.text)).toMatchObject({
      accepted: false,
      items: [],
      refusal: { code, file: expect.any(String), message: expect.stringContaining(sentence) },
    });
  });

  it.each([
    ['es', 'paper.zip: no es un archivo zip, como lo son los paquetes SCORM; parece ser un PDF.'],
    [
      'fr',
      'paper.zip\u202f: ce n’est pas un fichier zip, comme le sont les paquets SCORM\u202f; il semble que ce soit un PDF.',
    ],
  ])('in %s too', async (language, sentence) => {
    const refused = await told(join(folder, 'paper.zip'), '--json', '--lang', language);
    expect(JSON.parse(refused.text).refusal.message).toContain(sentence);
    const good = await told(join(folder, 'good.zip'), `--lang=${language}`);
    expect(good.text).toContain('256 kbit/s');
    expect(good.text).not.toMatch(/undefined|reports/);
  });

  it.each([
    ['strongly encrypted', 'e: the zip file is protected by a password; pack it without one.'],
    ['a strongly encrypted manifest', 'imsmanifest.xml: the zip file is protected by a password'],
    ['a size too small, stored', 's: the zip file is damaged or incomplete;'],
    ['a size too large, stored', 's: the zip file is damaged or incomplete;'],
    ['an extra field longer than its room', 's: the zip file is damaged or incomplete;'],
    ['entries over each other', 'index2.html: this file shares its bytes with imsmanifest.xml, as'],
    ['two folders down', 'c/d/imsmanifest.xml: the manifest lies too deep in the zip;'],
    [
      'two packages side by side',
      'a/imsmanifest.xml: this manifest is not the only one in the zip (another is b/',
    ],
    ['many files of zeros', 'bad.zip: unpacked, the package is more than 200 times as large as the zip'],
  ])('names the file in the archive that is to blame: %s', async (name, sentence) => {
    const [, code, make, file = 'bad.zip'] = hostileArchives.find((one) => one[0] === name) ?? [];
    const path = join(folder, 'bad.zip');
    await writeFile(path, make?.() ?? '');
    const { exit, text } = await told(path, '--json');
    const { refusal } = JSON.parse(text);
    expect({ exit, code: refusal.code, file: refusal.file }).toEqual({ exit: 1, code, file });
    expect(refusal.message.startsWith(sentence)).toBe(true);
  });

  it('says the same for programs', async () => {
    const { exit, text } = await told(join(folder, 'good.zip'), '--json');
    expect(exit).toBe(0);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({
      accepted: true,
      kind: 'scorm',
      version: '1.2',
      title: 'Package of the tests',
      items: [
        {
          identifier: expect.any(String),
          title: 'Part one',
          launch: null,
          children: [{ launch: 'ONE.html' }, { launch: 'READ.html' }],
        },
      ],
      warnings: [],
      refusal: null,
      files: 4,
      hosts: ['cdn.example'],
    });
  });

  it('takes plain pages for what they are', async () => {
    expect(JSON.parse((await told(join(folder, 'pages.zip'), '--json')).text)).toMatchObject({
      accepted: true,
      kind: 'pages',
      version: null,
      title: 'Welcome',
      items: [{ launch: 'index.html', children: [] }],
      suggestedCompletion: 'opened',
    });
  });

  it('answers from its sources, without a build, a server or a database', async () => {
    const program = fileURLToPath(new URL('../../src/inspect.ts', import.meta.url));
    const call = (...words: string[]) =>
      spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: {} });
    const good = call(join(folder, 'good.zip'), '--json');
    expect([good.status, good.stderr, JSON.parse(good.stdout).accepted]).toEqual([0, '', true]);
    expect(call(join(folder, 'paper.zip')).status).toBe(1);
    expect(call()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Name one file') });
  });

  it.each([
    [[], 'Name one file'],
    [['a.zip', 'b.zip'], 'Name one file'],
    [['a.zip', '--colour', 'red'], '"--colour" is not understood'],
    [['a.zip', '--lang', 'de'], 'not "de"'],
    [['a.zip', '--lang', 'toString'], 'not "toString"'],
    [['--lang', 'es'], 'Indique un solo archivo: scorm inspect ARCHIVO.'],
    [
      ['a.zip', '--couleur', 'rouge', '--lang=fr'],
      '«\u202f--couleur\u202f» n’est pas compris\u202f; cette commande accepte --lang, --json.',
    ],
  ])('asks for one file and a language it knows, in JSON too: %j', async (words: string[], why) => {
    await expect(told(...words)).rejects.toThrow(OperatorError);
    const { exit, text } = await told(...words, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      accepted: false,
      file: words.find((word) => word.endsWith('.zip')) ?? null,
      kind: null,
      items: [],
      refusal: { code: 'NOT_UNDERSTOOD', file: null, message: expect.stringContaining(why) },
    });
  });

  (existsSync(GOLF) ? it : it.skip)('takes packages of other tools', async () => {
    for (const name of await readdir(GOLF)) {
      const { exit, text } = await told(join(GOLF, name));
      expect({ name, exit }).toEqual({ name, exit: 0 });
      expect(text).toMatch(/reports (to the campus|nothing)/);
      expect(text).not.toContain('undefined');
    }
  });
});

describe('the other commands', () => {
  afterEach(() => {
    process.env['LC_ALL'] = 'C';
  });

  it.each<[language: string, words: string[], sentence: string]>([
    ['es_MX.UTF-8', ['scorm', 'export'], 'Falta: --out.'],
    ['es_MX.UTF-8', ['audit', 'verify', '--anchor', 'x'], '--anchor admite un número'],
    ['es_MX.UTF-8', ['retention', 'run', '--dry', 'x'], 'No se entiende "--dry".'],
    ['es_MX.UTF-8', ['editions', 'add', '--key', 'k'], 'Falta: --course, --starts, --title-es.'],
    ['fr_FR.UTF-8', ['content', 'check', '/nowhere'], 'Il n’y a pas de cours dans /nowhere'],
    ['fr_FR.UTF-8', ['content', 'check', '--loud', 'yes'], '«\u202f--loud\u202f» n’est pas compris.'],
    [
      'es_MX.UTF-8',
      ['scorm', 'export', '--out', 'x.zip', '--colour', 'red'],
      'No se entiende "--colour"; esta orden',
    ],
    [
      'es_MX.UTF-8',
      ['scorm', 'export', '--out', 'x.zip', '--module', 'M3', '--version', '3'],
      '--version debe ser',
    ],
    ['fr_FR.UTF-8', ['scorm', 'export', '--out', 'x.zip'], 'Indiquez ce qu’il faut exporter'],
    ['fr_FR.UTF-8', ['scorm', 'dispatch', '--out', 'x.zip', '--route', 'B'], '--route doit être A'],
    ['fr_FR.UTF-8', ['scorm', 'import'], 'Indiquez un seul fichier\u202f: scorm import FICHIER.'],
    ['es_MX.UTF-8', ['scorm', 'import', 'nowhere.zip'], 'nowhere.zip: no existe ese archivo.'],
    [
      'C',
      ['scorm', 'import', 'nowhere.zip', '--titel', 'x'],
      '"--titel" is not understood; this command takes --title,',
    ],
  ])('say in the language of the terminal what is wrong: %s, %j', async (language, words, sentence) => {
    process.env['LC_ALL'] = language;
    await expect(run(words)).rejects.toThrow(sentence);
  });
});

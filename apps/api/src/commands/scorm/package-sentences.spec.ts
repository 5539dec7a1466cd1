import { describe, expect, it } from '@jest/globals';
import { type Fault, type FaultCode } from '@campus/scorm-format';
import { type KeyOf } from '@campus/platform/words/catalogue.ts';
import terminalTexts from '../terminal/words/en.json' with { type: 'json' };
import { terminalWords } from '../terminal/words/terminal.words.ts';
import { faultSentence } from './package-sentences.ts';
import packageTexts from './words/en.json' with { type: 'json' };
import { packageWords } from './words/package.words.ts';

describe('the words for a fault', () => {
  it.each<[Fault, string]>([
    [{ code: 'NOT_A_ZIP' }, 'This is not a zip file, as SCORM packages are.'],
    [
      { code: 'NOT_A_ZIP', params: { kind: 'pdf' } },
      'This is not a zip file, as SCORM packages are; it seems to be a PDF.',
    ],
    [
      { code: 'NOT_SCORM', params: { kind: 'h5p' } },
      'This is not a SCORM package; it seems to be an H5P activity.',
    ],
    [{ code: 'NOT_SCORM', params: { kind: 'toString' } }, 'This is not a SCORM package.'],
    [
      { code: 'ARCHIVE_TOO_LARGE', params: { limit: 2_147_483_648 } },
      'Unpacked, the package is larger than 2048 MB.',
    ],
    [
      { code: 'ARCHIVE_PATH_UNSAFE', file: '../x.html' },
      '../x.html: a file in the zip has a name that could write outside its folder; rename it.',
    ],
    [
      { code: 'ARCHIVE_NAME_CONTROL', file: 'a b' },
      'a b: a file in the zip has characters in its name that cannot be seen (a line break, a tab …); rename it.',
    ],
    [
      { code: 'PLAYED_AS_PAGES', params: { isFolder: 'no' } },
      'There is no imsmanifest.xml: it will be used as web pages, which report no progress and no score; if it should be a SCORM package, export it again, or zip the folder that holds the manifest.',
    ],
    [
      { code: 'FILE_MISSING', file: 'a/b.html', params: { item: 'ITEM-1' } },
      'a/b.html: the item ITEM-1 names a file that is not in the package.',
    ],
    [
      { code: 'FILE_MISSING', file: 'c.js', params: { resource: 'RES' } },
      'c.js: the resource RES names a file that is not in the package.',
    ],
    [
      {
        code: 'MANIFEST_MISSING',
        file: 'a/b/imsmanifest.xml',
        params: { found: 'a/b/imsmanifest.xml' },
      },
      'a/b/imsmanifest.xml: the manifest lies too deep in the zip; pack the folder that holds it, not the one above.',
    ],
    [
      { code: 'MANIFEST_NOT_XML', file: 'imsmanifest.xml', params: { line: 3, column: 9 } },
      'imsmanifest.xml is not well-formed XML, at line 3, column 9.',
    ],
    [
      { code: 'VERSION_UNKNOWN', params: { declared: '' } },
      'The manifest does not say which version of SCORM it is for.',
    ],
  ])('%j', (fault, sentence) => {
    expect(faultSentence(fault)).toBe(sentence);
  });

  it.each(['en', 'es', 'fr'] as const)('are one sentence each, in %s', (language) => {
    const faults = Object.keys(packageTexts)
      .filter((key) => key.startsWith('fault.'))
      .map((key) => key.slice('fault.'.length) as FaultCode)
      .map((code) => faultSentence({ code, file: 'a', params: { kind: 'pdf' } }, language));
    const troubles = (
      ['FILE_NOT_FOUND', 'FILE_NOT_A_FILE', 'FILE_FORBIDDEN', 'FILE_UNREADABLE'] as const
    ).map((trouble) => packageWords(language)(`trouble.${trouble}`));
    const typed = Object.fromEntries(
      [
        'word',
        'known',
        'options',
        'command',
        'given',
        'first',
        'second',
        'wanted',
        'what',
        'folder',
        'words',
      ].map((name) => [name, 'a']),
    );
    const usage = (Object.keys(terminalTexts) as KeyOf<typeof terminalWords>[]).flatMap((key) =>
      [0, 1, 2].map((count) => terminalWords(language)(key, { ...typed, count })),
    );
    expect([faults.length, usage.length].every((count) => count > 30)).toBe(true);
    for (const sentence of [...faults, ...troubles, ...usage])
      expect(sentence.match(/[.!?](?=\s|$)/g)).toEqual(['.']);
  });
});

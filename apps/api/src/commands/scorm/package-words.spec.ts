import { describe, expect, it } from '@jest/globals';
import { type Fault, type FaultCode } from '@campus/scorm-format';
import { faultSentence, wordsIn } from './package-words.ts';

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
    const { sentences, troubles, usage } = wordsIn(language);
    const codes = Object.keys(sentences) as FaultCode[];
    const said = codes.map((code) => faultSentence({ code, file: 'a', params: { kind: 'pdf' } }, language));
    const wrong = [
      usage.notUnderstood('--a', ['--b', '--c']),
      usage.notUnderstood('--a', []),
      usage.missing(['--out']),
      usage.nameOneFile('scorm inspect'),
      usage.unknownLanguage('de'),
      usage.unknownVersion(['1-2', '2004-4'], '3'),
      usage.chooseOne,
      usage.onlyRouteA,
      usage.noSuchContent('M99'),
      usage.notPublished('M99'),
      usage.notInLanguage('M3', 'de', ['es', 'en']),
      usage.courseHasProblems('content', 2),
      usage.playerNotBuilt('dist'),
      usage.noSuchCommand('sing'),
      usage.noCourseIn('content'),
      usage.noOverlay('over'),
      usage.badAnchor,
    ];
    expect(wrong).toHaveLength(Object.keys(usage).length + 1);
    for (const sentence of [...said, ...Object.values(troubles), ...wrong])
      expect(sentence.match(/[.!?](?=\s|$)/g)).toEqual(['.']);
  });
});

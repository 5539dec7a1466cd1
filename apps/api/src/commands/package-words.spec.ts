import { describe, expect, it } from '@jest/globals';
import { type Fault } from '@campus/scorm-format';
import { faultSentence } from './package-words.ts';

describe('the words for a fault', () => {
  it.each<[Fault, string]>([
    [{ code: 'NOT_A_ZIP' }, 'This is not a zip file, as SCORM packages are.'],
    [
      { code: 'NOT_A_ZIP', params: { kind: 'pdf' } },
      'This is not a zip file, as SCORM packages are. It seems to be a PDF.',
    ],
    [
      { code: 'NOT_SCORM', params: { kind: 'h5p' } },
      'This is not a SCORM package. It seems to be an H5P activity.',
    ],
    [{ code: 'NOT_SCORM', params: { kind: 'toString' } }, 'This is not a SCORM package.'],
    [
      { code: 'ARCHIVE_TOO_LARGE', params: { limit: 2_147_483_648 } },
      'Unpacked, the package is larger than 2048 MB.',
    ],
    [
      { code: 'ARCHIVE_PATH_UNSAFE', file: '../x.html' },
      'A file in the zip has a name that could write outside its folder. Rename it. File: ../x.html',
    ],
    [
      { code: 'FILE_MISSING', file: 'a/b.html', params: { item: 'ITEM-1' } },
      'The item ITEM-1 names a file that is not in the package. File: a/b.html',
    ],
    [
      { code: 'FILE_MISSING', file: 'c.js', params: { resource: 'RES' } },
      'The resource RES names a file that is not in the package. File: c.js',
    ],
    [
      { code: 'MANIFEST_MISSING', params: { found: 'a/b/imsmanifest.xml' } },
      'imsmanifest.xml lies too deep, in a/b/imsmanifest.xml. Pack the folder that holds it, not the one above.',
    ],
    [
      { code: 'MANIFEST_NOT_XML', file: 'imsmanifest.xml', params: { line: 3, column: 9 } },
      'imsmanifest.xml is not well-formed XML, at line 3, column 9. File: imsmanifest.xml',
    ],
    [
      { code: 'VERSION_UNKNOWN', params: { declared: '' } },
      'The manifest does not say which version of SCORM it is for.',
    ],
  ])('%j', (fault, sentence) => {
    expect(faultSentence(fault)).toBe(sentence);
  });
});

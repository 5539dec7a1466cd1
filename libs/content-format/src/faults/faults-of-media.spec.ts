import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../problems.ts';
import { type Change, replace } from '../spec-course.ts';
import { paths, problemsOf } from '../spec-faults.ts';
import { opusClip } from '../spec-opus.ts';

const { media, scorm } = paths;

describe('media and packages', () => {
  it.each<[string, Record<string, Change>, Partial<Problem>]>([
    [
      'a script in an SVG',
      { [`${media}/map.svg`]: '<svg viewBox="0 0 1 1"><script>x</script></svg>' },
      { file: `${media}/map.svg`, line: 1, reason: 'this SVG holds "<script"; export it as a plain image' },
    ],
    [
      'a handler in an SVG',
      { [`${media}/map.svg`]: '<svg onload="x()"></svg>' },
      { reason: 'this SVG holds "onload="; export it as a plain image' },
    ],
    [
      'an SVG that loads from elsewhere',
      { [`${media}/map.svg`]: '<svg><image href="https://e.org/x.png"/></svg>' },
      { code: 'media' },
    ],
    [
      'a file that is not what its name says',
      { [`${media}/door.webp`]: 'text' },
      { code: 'media', reason: 'is named .webp but is no such file' },
    ],
    ['captions that are no VTT', { [`${media}/door.vtt`]: '1\nHola' }, { code: 'captions' }],
    [
      'raw HTML in a transcript',
      { [`${media}/door.md`]: 'Hola\n\n<b>x</b>' },
      { file: `${media}/door.md`, line: 3, code: 'html' },
    ],
    [
      'a recording that is none',
      { [`${media}/voice.opus`]: 'text' },
      { file: `${media}/voice.opus`, line: 1, code: 'media', reason: 'is named .opus but is no such file' },
    ],
    [
      'a recording that is too heavy',
      { [`${media}/voice.opus`]: opusClip(10, { padding: 120 }) },
      {
        file: `${media}/voice.opus`,
        line: 1,
        code: 'media',
        reason:
          'has 50 kbit/s, at most 32: encode speech in mono at 24 kbit/s (opusenc --bitrate 24 --downmix-mono)',
      },
    ],
    [
      'a transcript nobody has written in a language',
      { [`${media}/voice.en.md`]: null },
      {
        file: 'modules/01-first/lessons/01-hello/en.md',
        code: 'transcript',
        reason: `the transcript is not written in en: add ${media}/voice.en.md`,
      },
    ],
    [
      'a call that is longer than a screen',
      { [`${media}/voice.md`]: 'sí '.repeat(121) },
      { file: paths.scenario, code: 'screen-length', reason: 'this call has 121 words in es; at most 120' },
    ],
    [
      'a SCORM entry that is not there',
      { [scorm]: replace('index.html', 'start.html') },
      { file: scorm, line: 6, code: 'file-missing' },
    ],
    [
      'SCORM texts missing in a language',
      { 'modules/01-first/scorm/map/en.json': null },
      { file: scorm, code: 'language-missing' },
    ],
    [
      'SCORM texts with other fields',
      { 'modules/01-first/scorm/map/en.json': '{ "title": "x" }' },
      { file: 'modules/01-first/scorm/map/en.json', line: 1, code: 'structure' },
    ],
    [
      'SCORM texts that are no JSON',
      { 'modules/01-first/scorm/map/en.json': '{\n"title": "x",\n}' },
      { file: 'modules/01-first/scorm/map/en.json', line: 3, code: 'scorm' },
    ],
    [
      'a ready package that is not there',
      { [scorm]: replace("standard: '1.2'\nentry: index.html\nmastery: null", 'package: map.zip') },
      { file: scorm, line: 5, code: 'file-missing' },
    ],
    [
      'both sources and a package',
      { [scorm]: replace('mastery: null', 'package: map.zip') },
      { file: scorm, line: 1, code: 'scorm' },
    ],
  ])('%s', async (_fault, changes, expected) => {
    expect(await problemsOf(changes)).toContainEqual(expect.objectContaining(expected));
  });
});

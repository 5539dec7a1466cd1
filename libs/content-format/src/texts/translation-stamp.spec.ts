import { describe, expect, it } from '@jest/globals';
import { translationStamp } from './stamp.ts';
import { stampIn, withoutStamp, withStamp } from './translation-stamp.ts';

const source = '---\nuuid: 1\ntitle: Hola\n---\n\nUn texto.\n';
const stamped = (stamp: string) => source.replace('Hola\n', `Hola\ntranslated-from: ${stamp}\n`);
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

describe('the stamp of a translation', () => {
  it.each([
    ['is added behind the other fields', source, stamped("'12ab'")],
    ['takes the place of the one there is', stamped('99'), stamped("'12ab'")],
    ['leaves the lines of another system', windows(source), windows(stamped("'12ab'"))],
    ['is the only one there, too', windows(stamped("'99'")), windows(stamped("'12ab'"))],
    ['may be the only field', '---\n---\nUn texto.\n', "---\ntranslated-from: '12ab'\n---\nUn texto.\n"],
  ])('%s', (_name, text, becomes) => {
    expect(withStamp(text, '12ab')).toBe(becomes);
    expect(stampIn(becomes)).toBe('12ab');
    expect(stampIn(withoutStamp(becomes))).toBeNull();
  });

  it('goes, and nothing else does', () => {
    expect(withoutStamp(stamped("'12ab'"))).toBe(source);
    expect(withoutStamp(windows(stamped("'12ab'")))).toBe(windows(source));
    expect(withoutStamp('Un texto.\n')).toBe('Un texto.\n');
  });

  it('is not set where there is no front matter, or the source has nothing to be stamped by', () => {
    expect(withStamp('Un texto.\n', '12ab')).toBeNull();
    expect(withStamp(source, '')).toBeNull();
  });

  it('is of the words of its source, whatever system ended its lines', () => {
    expect(translationStamp(source, true)).toMatch(/^[0-9a-f]{16}$/);
    expect(translationStamp(windows(source), true)).toBe(translationStamp(source, true));
    expect(translationStamp(source.replace('texto', 'cuento'), true)).not.toBe(
      translationStamp(source, true),
    );
    expect(translationStamp(source.replace('title: Hola\n', ''), true)).toBeNull();
    expect(translationStamp(source.replace('title: Hola\n', ''), false)).toMatch(/^[0-9a-f]{16}$/);
  });
});

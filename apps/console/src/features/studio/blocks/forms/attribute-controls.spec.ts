import { directives, sectionNames } from '@campus/content-format/blocks';
import { describe, expect, it } from '@jest/globals';
import {
  askedOf,
  attributeNames,
  blockDirectives,
  controlOf,
  lackingIn,
  lessonParts,
  withAttribute,
  wordDirectives,
} from './attribute-controls.ts';

describe('the forms of blocks', () => {
  it('are there for every directive of the format', () => {
    expect([...blockDirectives, ...wordDirectives].toSorted()).toEqual([...directives.keys()].toSorted());
    expect([...lessonParts].toSorted()).toEqual([...sectionNames].toSorted());
    for (const name of wordDirectives) expect(directives.get(name)?.form).toBe('textDirective');
    for (const name of blockDirectives) expect(directives.get(name)?.form).not.toBe('textDirective');
  });

  it('ask for everything a directive may say', () => {
    for (const name of blockDirectives) {
      const { required = [], optional = [] } = directives.get(name) ?? {};
      for (const attribute of [...required, ...optional]) {
        expect({ name, attribute, control: controlOf(name, attribute) }).not.toMatchObject({ control: null });
        expect(attributeNames).toContain(attribute);
      }
    }
  });

  it('ask of a number what only a number has', () => {
    const asked = (kind: string) => askedOf('field', { kind }).map(({ name }) => name);
    expect(asked('date')).toEqual(['id', 'kind', 'plan', 'hint']);
    expect(asked('long')).toEqual(['id', 'kind', 'plan', 'rows', 'hint']);
    expect(asked('number')).toEqual(['id', 'kind', 'plan', 'hint', 'decimals', 'min', 'max', 'unit']);
  });

  it('say what is missing', () => {
    expect(lackingIn('figure', { src: 'media/a.svg', alt: ' ' })).toEqual(['alt']);
    expect(lackingIn('video', {})).toEqual(['src', 'captions', 'transcript']);
    expect(lackingIn('accordion', {})).toEqual([]);
  });

  it('put a new attribute where the format lists it, and drop one that is empty', () => {
    const field = { id: 'a', kind: 'long', hint: 'x' };
    expect(Object.keys(withAttribute('field', field, 'plan', '3'))).toEqual(['id', 'kind', 'plan', 'hint']);
    expect(withAttribute('field', field, 'hint', '')).toEqual({ id: 'a', kind: 'long' });
    expect(withAttribute('figure', { src: 'a', alt: 'b' }, 'alt', '')).toEqual({ src: 'a', alt: '' });
  });
});

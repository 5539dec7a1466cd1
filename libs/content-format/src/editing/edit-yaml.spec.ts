import { describe, expect, it } from '@jest/globals';
import { editYaml, type YamlEdit } from './edit-yaml.ts';

const block = `# About the desk.
key: a   # short
texts:
  es: 'Uno'
  en: "One"
  fr: Un
long:
  es: |- # kept
    Primera línea

    - otra
  en: >-
    One line
    that goes on
# of the list
list:
  - key: a
    tags: [x, y]

  # about b
  - key: b
  - key: c
last: 3`;

const flow = "- { key: a, texts: { es: Uno, en: 'One' }, list: [{ key: a }, { key: b }], tags: [x] }\n";

describe('a change to a text in YAML', () => {
  it.each<[string, YamlEdit, string, string]>([
    ['keeps single quotes', { put: "L'uno", at: ['texts', 'es'] }, "es: 'Uno'", "es: 'L''uno'"],
    ['keeps double quotes', { put: 'The "one"', at: ['texts', 'en'] }, 'en: "One"', 'en: "The \\"one\\""'],
    ['keeps words without quotes', { put: 'Deux', at: ['texts', 'fr'] }, 'fr: Un', 'fr: Deux'],
    ['quotes what would mean something else', { put: 'a: b', at: ['texts', 'fr'] }, 'fr: Un', "fr: 'a: b'"],
    ['quotes what would be a number', { put: '12', at: ['texts', 'fr'] }, 'fr: Un', "fr: '12'"],
    ['keeps the comment beside', { put: 'b', at: ['key'] }, 'key: a   # short', 'key: b   # short'],
    [
      'keeps a block, its sign and its comment',
      { put: 'Otra\nlínea', at: ['long', 'es'] },
      'es: |- # kept\n    Primera línea\n\n    - otra\n',
      'es: |- # kept\n    Otra\n    línea\n',
    ],
    [
      'keeps a folded block',
      { put: 'One\ntwo', at: ['long', 'en'] },
      'en: >-\n    One line\n    that goes on\n',
      'en: >-\n    One\n\n    two\n',
    ],
    [
      'makes a block of several lines',
      { put: 'Uno\n\n- dos', at: ['texts', 'es'] },
      "es: 'Uno'",
      'es: |-\n    Uno\n\n    - dos',
    ],
    ['writes a number', { put: 4.5, at: ['last'] }, 'last: 3', 'last: 4.5'],
    ['writes yes and no', { put: true, at: ['last'] }, 'last: 3', 'last: true'],
    [
      'makes fields on the way',
      { put: 'x', at: ['list', 1, 'feedback', 'es'] },
      '  - key: b\n',
      "  - key: b\n    feedback:\n      es: 'x'\n",
    ],
    ['drops a field', { drop: ['texts', 'en'] }, '  en: "One"\n', ''],
    ['drops a field on the line of a dash', { drop: ['list', 0, 'key'] }, '- key: a\n    tags', '- tags'],
    ['drops a map with its last field', { drop: ['list', 1] }, '  # about b\n  - key: b\n', ''],
    [
      'moves an item with the comment above it',
      { move: ['list', 1], to: 2 },
      '  # about b\n  - key: b\n  - key: c\n',
      '  - key: c\n  # about b\n  - key: b\n',
    ],
    [
      'puts an item behind the last',
      { insert: { key: 'd' }, at: ['list', 3] },
      '  - key: c\n',
      '  - key: c\n  - key: d\n',
    ],
    [
      'puts an item in between',
      { insert: { key: 'd' }, at: ['list', 2] },
      '  - key: c\n',
      '  - key: d\n  - key: c\n',
    ],
    ['writes a list on one line', { put: ['x', 'z'], at: ['list', 0, 'tags'] }, '[x, y]', '[x, z]'],
  ])('%s', (_, edit, from, to) => {
    expect(block).toContain(from);
    expect(editYaml(block, edit)).toBe(block.replace(from, () => to));
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(editYaml(windows(block), edit)).toBe(windows(block.replace(from, () => to)));
  });

  it.each<[string, YamlEdit, string, string]>([
    ['a text', { put: 'a, b', at: [0, 'texts', 'es'] }, 'es: Uno', "es: 'a, b'"],
    ['several lines', { put: 'a\nb', at: [0, 'texts', 'en'] }, "en: 'One'", 'en: "a\\nb"'],
    ['a new field', { put: 'Un', at: [0, 'texts', 'fr'] }, "en: 'One' }", "en: 'One', fr: 'Un' }"],
    ['a map that goes', { drop: [0, 'list', 0] }, '[{ key: a }, { key: b }]', '[{ key: b }]'],
    [
      'an item that moves',
      { move: [0, 'list', 0], to: 1 },
      '{ key: a }, { key: b }',
      '{ key: b }, { key: a }',
    ],
    ['an item more', { insert: { key: 'c' }, at: [0, 'list', 2] }, '{ key: b }]', '{ key: b }, { key: c }]'],
    ['the last item', { drop: [0, 'tags', 0] }, 'tags: [x]', 'tags: []'],
  ])('stays on one line: %s', (_, edit, from, to) => {
    expect(editYaml(flow, edit)).toBe(flow.replace(from, () => to));
  });

  it.each<[string, string, YamlEdit]>([
    ['in broken YAML', 'a: [', { put: 1, at: ['a'] }],
    ['beside aliases', 'a: &x 1\nb: *x\n', { put: 2, at: ['a'] }],
    ['that would take a comment along', 'a: [1, # one\n  2]\n', { drop: ['a', 1] }],
    ['that would take comments of a list along', 'a:\n  - x # of x\n  - y\n', { put: ['x'], at: ['a'] }],
    ['that would take the comment above a list along', 'a: # of a\n  - x\n', { put: ['y'], at: ['a'] }],
    ['that would take the comment of the next field along', '- a: 1\n  # of b\n  b: 2\n', { drop: [0, 'a'] }],
    ['of a list that is none', 'a: 1\n', { move: ['a', 0], to: 1 }],
  ])('is not made %s', (_, text, edit) => {
    expect(editYaml(text, edit)).toBeNull();
  });

  it('keeps the comment beside a list', () => {
    expect(editYaml('a: [x] # of a\nb: 1\n', { put: ['y', 'z'], at: ['a'] })).toBe(
      'a: [y, z] # of a\nb: 1\n',
    );
  });

  it('that says what is there changes nothing', () => {
    expect(editYaml(block, { put: 'One line that goes on', at: ['long', 'en'] })).not.toBeNull();
    expect(editYaml(block, { put: 'Uno', at: ['texts', 'es'] })).toBe(block);
    expect(editYaml(block, { drop: ['texts', 'xx'] })).toBe(block);
  });
});

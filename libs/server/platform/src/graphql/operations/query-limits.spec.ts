import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { limits } from './query-limits.ts';

const schema = buildSchema(
  'type Query { me: Person, name: String } type Person { name: String, friend: Person }',
);
const codesOf = (text: string) => validate(schema, parse(text), [limits]).map(({ message }) => message);

const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: name`).join(' ');
const nested = (depth: number): string => (depth ? `friend { ${nested(depth - 1)} }` : 'name');

const [WIDE, DEEP] = [['the operation is too wide'], ['the operation is too deep']];

describe('what an operation may ask for', () => {
  it.each<[string, string, string[]]>([
    ['as many fields as a screen needs', `{ ${aliases(400)} }`, []],
    ['more', `{ ${aliases(401)} }`, WIDE],
    ['more, with its type beside it', `{ __typename ${aliases(401)} }`, WIDE],
    ['more, with the schema beside it', `{ __schema { types { name } } ${aliases(401)} }`, WIDE],
    [
      'more, by a fragment that is spread again',
      `{ ...F ...F } fragment F on Query { ${aliases(250)} }`,
      WIDE,
    ],
    ['as deep as a screen is', `{ me { ${nested(8)} } }`, []],
    ['deeper', `{ me { ${nested(12)} } }`, DEEP],
    ['deeper, with its type beside it', `{ __typename me { ${nested(12)} } }`, DEEP],
    ['what leads back to itself', '{ ...F } fragment F on Query { ...F }', DEEP],
  ])('%s', (_what, text, refusals) => {
    expect(codesOf(text)).toEqual(refusals);
  });
});

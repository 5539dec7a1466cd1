import { expect, it } from '@jest/globals';
import { originsOf } from './framing.ts';

it.each([
  ['https://learning.example.org/mod/lti/auth.php?site=2', ['https://learning.example.org']],
  ['http://127.0.0.1:8080/back', ['http://127.0.0.1:8080']],
  ['https://[2001:db8::7]/back', ['https://[2001:db8::7]']],
  ['https://formación.example/', ['https://xn--formacin-13a.example']],
  ['javascript:alert(1)', []],
  ['learning.example.org', []],
  [null, []],
  // A policy would read them as any site, and as a directive of its own.
  ['https://*/back', []],
  ['https://*.example.org/back', []],
  ['https://learning.example.org;sandbox/back', []],
  ["https://'self'/back", []],
  ['https://a,b/back', []],
])('pages around ours, by the address %s: %j', (address, origins) =>
  expect(originsOf([address])).toEqual(origins),
);

it('each is named once', () =>
  expect(originsOf(['https://a.example/x', 'https://a.example/y', 'https://b.example'])).toEqual([
    'https://a.example',
    'https://b.example',
  ]));

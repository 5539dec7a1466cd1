import { expect, it } from '@jest/globals';
import { isFontHost } from '../index.ts';

it.each([
  ['fonts.googleapis.com', true],
  ['Fonts.gstatic.com', true],
  ['cdn.example.org', false],
  ['fonts.googleapis.com.example.org', false],
])('whether %s serves letters alone: %s', (host, is) => {
  expect(isFontHost(host)).toBe(is);
});

import { expect, it } from '@jest/globals';
import { cleanName } from '@campus/people/people/people.rules.ts';
import { pseudonymOf } from './pseudonym.ts';

const moodle = { id: '1', name: 'E-Campus (OIM) 4' };

it.each(['7', '8', 'x'.repeat(255)])('somebody without a name has one a person could have: %s', (subject) => {
  const { given, family } = pseudonymOf('secret', moodle, subject);
  expect(given).toBe('E-Campus OIM');
  expect(family).toMatch(/^[A-Z]{6}$/);
  expect([cleanName(given), cleanName(family)]).toEqual([given, family]);
});

it('is the same at each launch, and another one elsewhere', () => {
  const at = (platform: typeof moodle, secret = 'secret') => pseudonymOf(secret, platform, '7').family;
  expect(at(moodle)).toBe(at(moodle));
  expect(at({ ...moodle, id: '2' })).not.toBe(at(moodle));
  expect(at(moodle, 'other')).not.toBe(at(moodle));
});

it.each(['4711', '💡', '- x'])('a platform called %s lends a name as well', (name) =>
  expect(cleanName(pseudonymOf('secret', { id: '1', name }, '7').given)).not.toBeNull(),
);

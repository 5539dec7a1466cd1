import { expect, it } from '@jest/globals';
import { isOfToken } from './at-hash.ts';

/** OpenID Connect Core 1.0, A.3. */
const TOKEN = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';

it.each([
  ['77QmUPtjPfzWtF2AnpK9RQ', TOKEN, 'RS256', true],
  ['77QmUPtjPfzWtF2AnpK9RQ', TOKEN, 'ES256', true],
  ['77QmUPtjPfzWtF2AnpK9RQ', `${TOKEN}x`, 'RS256', false],
  ['77QmUPtjPfzWtF2AnpK9RQ', TOKEN, 'RS512', false],
  ['77QmUPtjPfzWtF2AnpK9RQ', TOKEN, 'HS256', false],
  ['', TOKEN, 'RS256', false],
])('%s of %s by %s: %s', (atHash, token, algorithm, is) =>
  expect(isOfToken(atHash, token, algorithm)).toBe(is),
);

import type { PrintedCertificate, SealCheck } from '@campus/credentials';
import { describe, expect, it } from '@jest/globals';
import type { Finding } from './finding.ts';
import type { Answer, Standing } from './standing.ts';
import { verdictOf } from './verdict.ts';

const printed = (expiresOn: string | null = null): PrintedCertificate => ({
  serial: 'MICIC-2026-000123',
  code: 'K7Q29FJM4TXB',
  locale: 'es',
  outcome: 'completion',
  name: 'Ana',
  country: null,
  institution: null,
  post: null,
  course: { es: 'Curso', en: 'Course', fr: 'Cours' },
  edition: 'Primera',
  route: 'A',
  minutes: 360,
  startsOn: '2026-01-01',
  endsOn: null,
  issuedOn: '2026-11-25',
  expiresOn,
  versionNumber: 1,
  version: 'a1',
  signatories: [],
  lines: [],
});
const key = { multikey: 'z6Mk', validFrom: '2026-01-01T00:00:00Z', validUntil: null };
const genuine: SealCheck = { state: 'genuine', printed: printed(), key };
const ended: SealCheck = { state: 'genuine', printed: printed('2027-01-01'), key };
const statement: SealCheck = { state: 'genuine', printed: { ...printed(), outcome: 'enrolment' }, key };
const late: SealCheck = { state: 'out-of-time', printed: printed(), key };
const standing = (status: Standing['status']): Standing => ({ status, changedOn: null, successor: null });
const NOW = Date.parse('2027-05-01T10:00:00Z');

describe('the verdict', () => {
  it.each<[string, Finding, Answer | null, string, string]>([
    ['a code, while the campus is asked', { pdf: null, seal: genuine }, null, 'wait', 'genuine'],
    ['a code in force', { pdf: null, seal: genuine }, standing('issued'), 'good', 'inForce'],
    ['a code without a network', { pdf: null, seal: genuine }, 'unasked', 'good', 'genuine'],
    ['a code of a revoked certificate', { pdf: null, seal: genuine }, standing('revoked'), 'bad', 'revoked'],
    [
      'a code of a superseded certificate',
      { pdf: null, seal: genuine },
      standing('superseded'),
      'bad',
      'superseded',
    ],
    ['a code of an expired certificate', { pdf: null, seal: ended }, standing('expired'), 'bad', 'expired'],
    ['an expired one, without a network', { pdf: null, seal: ended }, 'unasked', 'bad', 'expired'],
    [
      'a code that the campus does not know',
      { pdf: null, seal: genuine },
      'unknown',
      'bad',
      'unknownToCampus',
    ],
    [
      'a statement of enrolment in force',
      { pdf: null, seal: statement },
      standing('issued'),
      'good',
      'statementInForce',
    ],
    ['the file in force', { pdf: 'intact', seal: genuine }, standing('issued'), 'good', 'fileInForce'],
    ['the file without a network', { pdf: 'intact', seal: genuine }, 'unasked', 'good', 'intact'],
    [
      'the file of a revoked certificate',
      { pdf: 'intact', seal: genuine },
      standing('revoked'),
      'bad',
      'revoked',
    ],
    ['an edited file in force', { pdf: 'edited', seal: genuine }, standing('issued'), 'bad', 'edited'],
    ['an edited file without its code', { pdf: 'edited', seal: null }, 'unasked', 'bad', 'edited'],
    [
      'a genuine code in a file of somebody else',
      { pdf: 'unsigned', seal: genuine },
      standing('issued'),
      'bad',
      'notTheFile',
    ],
    [
      'a genuine code in a file signed by somebody else',
      { pdf: 'foreign', seal: genuine },
      standing('issued'),
      'bad',
      'notTheFile',
    ],
    ['any other file', { pdf: 'unsigned', seal: null }, 'unasked', 'bad', 'notOurs'],
    ['a file older than codes', { pdf: 'intact', seal: null }, 'unasked', 'good', 'intactWithoutSeal'],
    ['an altered code', { pdf: null, seal: { state: 'altered' } }, 'unasked', 'bad', 'altered'],
    [
      'a code of an unknown key',
      { pdf: null, seal: { state: 'unknown-key' } },
      'unasked',
      'unsure',
      'unknownKey',
    ],
    [
      'a code of a key out of its time, in force',
      { pdf: null, seal: late },
      standing('issued'),
      'bad',
      'outOfTime',
    ],
    ['another code', { pdf: null, seal: { state: 'unreadable' } }, 'unasked', 'unsure', 'unreadable'],
    ['a picture without a code', { pdf: null, seal: null }, 'unasked', 'unsure', 'nothingFound'],
  ])('on %s', (_what, finding, answer, tone, saying) => {
    expect(verdictOf(finding, answer, NOW)).toMatchObject({ tone, saying });
  });

  it('is never good for what is not in force, whatever was found', () => {
    for (const pdf of ['intact', 'edited', 'foreign', 'unsigned', null] as const)
      for (const seal of [genuine, ended, late])
        for (const status of ['revoked', 'superseded', 'expired'] as const)
          expect(verdictOf({ pdf, seal }, standing(status), NOW).tone).toBe('bad');
  });
});

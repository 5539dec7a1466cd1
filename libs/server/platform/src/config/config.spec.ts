import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.ts';
import { readConfig, surveyConfig } from './config.ts';

const database = { DATABASE_URL: 'postgres://campus@localhost/campus' };
const production = {
  ...database,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://campus.example.org/',
  CAMPUS_SECRET: 'b3a1f0c9d8e7a6b5c4d3e2f1a0b9c8d7',
  SMTP_URL: 'smtp://mail.example.org',
  ISSUER_KEY: ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
};

describe('the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-config-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a demo unless it is told otherwise', () => {
    expect(readConfig(database)).toMatchObject({
      isProduction: false,
      isDemo: true,
      isGraphqlOpen: true,
      host: '127.0.0.1',
    });
    expect(readConfig({ ...database, CAMPUS_DEMO: '0' }).isDemo).toBe(false);
  });

  it('has a secret of its own when none is given, another each time', () => {
    const [one, two] = [readConfig(database).secret, readConfig(database).secret];
    expect(one).toHaveLength(64);
    expect(one).not.toBe(two);
  });

  it('is never a demo in production, and takes registered operations only', () => {
    expect(readConfig({ ...production, CAMPUS_DEMO: '1' })).toMatchObject({
      isProduction: true,
      isDemo: false,
      isGraphqlOpen: false,
      publicUrl: 'https://campus.example.org',
    });
  });

  it.each([
    ['no database', { DATABASE_URL: undefined }],
    ['no secret', { CAMPUS_SECRET: undefined }],
    ['a short secret', { CAMPUS_SECRET: 'b3a1f0c9' }],
    ['a secret everybody knows', { CAMPUS_SECRET: 'change-me-change-me-change-me-change-me' }],
    ['one key held down as a secret', { CAMPUS_SECRET: 'a'.repeat(40) }],
    ['a secret that repeats itself', { CAMPUS_SECRET: 'abcdefgh1234abcdefgh1234abcdefgh1234' }],
    ['a sentence as a secret', { CAMPUS_SECRET: 'this is the secret of our new campus 2026' }],
    ['the same secret as before', { CAMPUS_SECRET_PREVIOUS: production.CAMPUS_SECRET }],
    ['no address', { PUBLIC_URL: undefined }],
    ['an address that is none', { PUBLIC_URL: 'campus.example.org' }],
    ['an address over which anybody can read', { PUBLIC_URL: 'http://campus.example.org' }],
    ['no mail server', { SMTP_URL: undefined }],
    ['no issuer key', { ISSUER_KEY: undefined }],
    ['a signing certificate that is not there', { SIGNING_CERTIFICATE: '/nowhere/at/all.p12' }],
    ['trials without a sandbox', { TRIAL_WITHOUT_SANDBOX: '1' }],
    ['alerts that cannot be read', { SECURITY_ALERTS: 'spray=many' }],
    ['a second factor that nobody knows', { STAFF_SECOND_FACTOR: 'yes' }],
    ['a contact nobody can write to', { SECURITY_CONTACT: 'the IT room' }],
    ['a port that is none', { PORT: 'http' }],
    ['a secret file that is not there', { CAMPUS_SECRET_FILE: '/nowhere/at/all' }],
  ])('in production refuses %s', (_name, over) => {
    expect(() => readConfig({ ...production, ...over })).toThrow(ConfigError);
  });

  it('tells all that is wrong at once to whoever asks, and the rest as it is', () => {
    const { config, issues } = surveyConfig({
      ...production,
      PUBLIC_URL: undefined,
      PORT: 'http',
      SMTP_URL: undefined,
      SMTP_URL_FILE: '/nowhere/at/all',
      BACKUP_DIR: folder,
    });
    expect(issues.map(({ setting, code }) => [setting, code])).toEqual([
      ['PORT', 'NUMBER'],
      ['PUBLIC_URL', 'PUBLIC_URL_MISSING'],
      ['SMTP_URL', 'FILE_UNREADABLE'],
      ['BACKUP_RECIPIENT', 'BACKUP_KEY_MISSING'],
    ]);
    expect(config).toMatchObject({
      ...readConfig(production),
      port: 3000,
      publicUrl: '',
      smtpUrl: null,
      backup: { dir: folder },
    });
    expect(surveyConfig(production)).toEqual({ config: readConfig(production), issues: [] });
  });

  it('takes an open address in production only where nothing leaves the machine', () => {
    const here = 'http://127.0.0.1:4000';
    expect(readConfig({ ...production, PUBLIC_URL: here }).publicUrl).toBe(here);
  });

  it.each(['https://campus.example.org', 'http://192.168.1.20:3000', 'http://localhost.example.org'])(
    'is no demo at %s, where strangers come',
    (address) => {
      const reached = { ...database, PUBLIC_URL: address };
      expect(() => readConfig(reached)).toThrow(/whose passwords everybody knows/);
      expect(readConfig({ ...reached, CAMPUS_DEMO: '0' }).isDemo).toBe(false);
    },
  );

  it.each(['http://localhost:3000', 'http://127.0.0.1:4100', 'http://[::1]:3000', 'https://campus.test'])(
    'may be a demo at %s',
    (address) => expect(readConfig({ ...database, PUBLIC_URL: address }).isDemo).toBe(true),
  );

  it('takes registered operations only wherever that is asked for', () => {
    expect(readConfig({ ...database, GRAPHQL_OPEN: '0' }).isGraphqlOpen).toBe(false);
    expect(readConfig({ ...production, GRAPHQL_OPEN: '1' }).isGraphqlOpen).toBe(true);
  });

  it('has a public page unless that is switched off', () => {
    expect(readConfig(production).hasPublicPage).toBe(true);
    expect(readConfig({ ...production, PUBLIC_PAGE: '0' }).hasPublicPage).toBe(false);
  });

  it.each([
    ['in production', production, undefined, true],
    ['in production that offers it', production, 'offered', false],
    ['elsewhere', database, undefined, false],
    ['elsewhere where it is required', database, 'required', true],
  ] as const)('asks staff for a second factor %s', (_where, env, demand, isRequired) => {
    expect(readConfig({ ...env, STAFF_SECOND_FACTOR: demand }).isSecondFactorRequired).toBe(isRequired);
  });

  it.each([
    [{}, 'mailto:campus@localhost'],
    [{ MAIL_FROM: 'Campus <hola@campus.test>' }, 'mailto:hola@campus.test'],
    [{ SECURITY_CONTACT: 'it@campus.test' }, 'mailto:it@campus.test'],
    [{ SECURITY_CONTACT: 'https://campus.test/tell' }, 'https://campus.test/tell'],
  ])('with %j tells weaknesses to %s', (env, contact) => {
    expect(readConfig({ ...database, ...env }).securityContact).toBe(contact);
  });

  it('reads secrets from files', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${production.CAMPUS_SECRET}\n`);
    expect(readConfig({ ...production, CAMPUS_SECRET: undefined, CAMPUS_SECRET_FILE: file }).secret).toBe(
      production.CAMPUS_SECRET,
    );
    expect(readConfig(production).previousSecret).toBeNull();
    expect(
      readConfig({
        ...production,
        CAMPUS_SECRET_PREVIOUS_FILE: file,
        CAMPUS_SECRET: '5d0e7b1f93a86c24'.padEnd(40, '7d1e0b5f39a8c642'),
      }).previousSecret,
    ).toBe(production.CAMPUS_SECRET);
  });
});

describe('the reasons why settings are refused', () => {
  it('name what was given', () => {
    const fault = new ConfigError('PORT', 'NUMBER', { given: 'http' });
    expect(fault.message).toBe('PORT must be a whole number, not "http".');
    expect(fault.in('es')).toBe('PORT debe ser un número entero, no «http».');
    expect(fault.in('fr')).toBe('PORT doit être un nombre entier, et non «\u202fhttp\u202f».');
  });
});

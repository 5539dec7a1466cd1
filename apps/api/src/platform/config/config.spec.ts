import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigFault, readConfig } from './config.ts';

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
    ['no address', { PUBLIC_URL: undefined }],
    ['no mail server', { SMTP_URL: undefined }],
    ['no issuer key', { ISSUER_KEY: undefined }],
    ['a signing certificate that is not there', { SIGNING_CERTIFICATE: '/nowhere/at/all.p12' }],
    ['a port that is none', { PORT: 'http' }],
    ['a secret file that is not there', { CAMPUS_SECRET_FILE: '/nowhere/at/all' }],
  ])('in production refuses %s', (_name, over) => {
    expect(() => readConfig({ ...production, ...over })).toThrow(ConfigFault);
  });

  it('reads secrets from files', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'ffffffffffffffffffffffffffffffff\n');
    expect(readConfig({ ...production, CAMPUS_SECRET: undefined, CAMPUS_SECRET_FILE: file }).secret).toBe(
      'f'.repeat(32),
    );
  });
});

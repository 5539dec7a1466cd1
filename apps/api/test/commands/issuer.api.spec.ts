import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { IssuerKeys } from '@campus/certification';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { testCampus } from '../support/campus.ts';
import { inShellOf, told as toldOf } from '../support/commands.ts';

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

interface Said {
  multikey: string;
  origin: string;
  keys: { multikey: string; validUntil: string | null }[];
}

describe('the keys of certificates at the command line', () => {
  const campus = testCampus();
  inShellOf(campus);

  const told = (...words: string[]) => toldOf<Said>(...words);
  /** As the server looks before it answers anyone. */
  const check = (over: Partial<Config>) =>
    new IssuerKeys(campus.server.app.get(Database), { ...campus.server.config, ...over }).check();

  it('rotates, and forgets no key', async () => {
    const { keys: before } = await told('issuer', 'keys');
    const first = await told('issuer', 'rotate');
    const second = await told('issuer', 'rotate');
    const { keys } = await told('issuer', 'keys');
    expect(keys.map(({ multikey, validUntil }) => [multikey, validUntil === null])).toEqual([
      [second.multikey, true],
      [first.multikey, false],
      ...before.map(({ multikey }) => [multikey, false]),
    ]);
    const { rows } = await campus.server.sql.query(
      `select action, actor_id from audit_event where subject_id = $1`,
      [second.multikey],
    );
    expect(rows).toEqual([{ action: 'issuer_key.rotated', actor_id: null }]);
  });

  it('takes the key an operator gives, and does not start with another', async () => {
    const key = newKey();
    process.env.ISSUER_KEY = key;
    await told('issuer', 'rotate');
    await expect(told('issuer', 'rotate')).rejects.toThrow('ISSUER_KEY is the key in use already');
    await expect(check({ issuerKey: key })).resolves.toBeUndefined();
    await expect(check({ issuerKey: newKey() })).rejects.toThrow(
      /is not the key this campus issues .* issuer rotate/,
    );
    await expect(check({ issuerKey: 'no key' })).rejects.toThrow('ISSUER_KEY must be an Ed25519 key');
    const kept = await campus.server.sql.query(
      `select sealed_secret from issuer_key where kind = 'credential' and valid_until is null`,
    );
    expect(kept.rows).toEqual([{ sealed_secret: null }]);
  });

  it('in production does not start under another address once certificates lead to one', async () => {
    const moved = { publicUrl: 'https://elsewhere.test', isProduction: true };
    await expect(check(moved)).resolves.toBeUndefined();
    await campus.server.sql.query(`insert into issuer_origin (origin) values ('http://campus.test')`);
    await expect(check(moved)).rejects.toThrow(
      /certificates were issued under http:\/\/campus\.test.*issuer move/,
    );
    await expect(check({ ...moved, isProduction: false })).resolves.toBeUndefined();
    process.env.PUBLIC_URL = 'https://elsewhere.test';
    await expect(told('issuer', 'move')).rejects.toThrow('add --yes');
    expect((await told('issuer', 'move', '--yes')).origin).toBe('https://elsewhere.test');
    await expect(check(moved)).resolves.toBeUndefined();
  });
});

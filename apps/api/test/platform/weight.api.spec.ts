import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { demoEnrolmentId } from '../../src/seeds/editions.ts';
import { testCampus } from '../support/campus.ts';
import { registeredId } from '../support/registered.ts';

describe('the answer of an operation', () => {
  const campus = testCampus();
  const ask = async (operation: string, variables: object, accepts?: string) => {
    const headers = {
      ...(await campus.as('ana').headers()),
      ...(accepts ? { 'accept-encoding': accepts } : {}),
    };
    return campus.server.app.inject({
      method: 'POST',
      url: `/op/${registeredId(operation)}`,
      headers,
      payload: { variables },
    });
  };
  const home = { enrolmentId: demoEnrolmentId('ana'), locale: 'es' };

  it('travels packed when it is long and the browser can unpack it', async () => {
    const plain = await ask('CourseHome', home);
    const packed = await ask('CourseHome', home, 'gzip, br');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(plain.json());
  });

  it('stays as it is when it is short', async () => {
    const short = await ask('Me', {}, 'gzip, br');
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('carries the headers that data needs and no more', async () => {
    const { headers } = await ask('Me', {});
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers['permissions-policy']).toBeUndefined();
  });
});

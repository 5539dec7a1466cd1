import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';

describe('what a stranger may want to know', () => {
  const campus = testCampus({ SECURITY_CONTACT: 'it@campus.test' });
  const get = (url: string) => campus.server.app.inject({ url, headers: { accept: 'text/html' } });

  it('whom to tell of a weakness stands where RFC 9116 puts it', async () => {
    const answer = await get('/.well-known/security.txt');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain('Contact: mailto:it@campus.test\n');
    expect(answer.body).toContain('Canonical: http://campus.test/.well-known/security.txt\n');
  });

  it('whose work the campus is made with comes with a build, and is no page of the learner’s client without one', async () => {
    const answer = await get('/third-party-notices.txt');
    expect([answer.statusCode, answer.json()]).toMatchObject([
      404,
      { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('no page of another site may take a page of ours into itself', async () => {
    expect((await get('/')).headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

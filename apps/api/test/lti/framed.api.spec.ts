import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { Browser, type LearningPlatform } from '../support/learning-platform.ts';
import { arrivalIn, framed, openAroundFrames } from '../support/registered-platform.ts';

describe('in a frame of another site, over TLS', () => {
  const campus = testCampus({ PUBLIC_URL: 'https://campus.test' });
  let platform: LearningPlatform;

  beforeAll(async () => {
    platform = await openAroundFrames(campus, 'https://campus.test');
  });
  afterAll(() => platform.close());

  it('the session is one of that frame, and only the platform may be around it', async () => {
    const mine = new Browser(campus.server.app, framed);
    const page = await platform.launch(mine, { sub: '2' });
    expect(page.policy).toContain('frame-ancestors https://learning.example.org');
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(begun.status).toBe(303);
    const session = begun.cookies.find((one) => one.startsWith('__Host-campus_framed='));
    for (const word of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      expect(session).toContain(word);
    expect(begun.cookies.some((one) => /^__Host-campus_session=[^;]/.test(one))).toBe(false);

    const shown = await mine.send('GET', '/health');
    expect(shown.policy).toContain('frame-ancestors https://learning.example.org');
    const elsewhere = await new Browser(campus.server.app, framed).send('GET', '/health');
    expect(elsewhere.policy).toContain("frame-ancestors 'none'");
    const forged = new Browser(campus.server.app, framed);
    forged.jar.set(
      '__Host-campus_frame',
      `${Buffer.from('{"origins":["https://evil.example"]}').toString('base64url')}.x`,
    );
    expect((await forged.send('GET', '/health')).policy).toContain("frame-ancestors 'none'");
    const console = await mine.send('GET', '/console/');
    expect(console.policy).toContain("frame-ancestors 'none'");
  });

  it('in a window the session is the ordinary one', async () => {
    const mine = new Browser(campus.server.app);
    const page = await platform.launch(mine, { sub: '3' });
    const begun = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(begun.status).toBe(303);
    const session = begun.cookies.find((one) => /^__Host-campus_session=[^;]/.test(one));
    expect(session).toContain('SameSite=Lax');
    expect(begun.cookies.some((one) => one.startsWith('__Host-campus_frame'))).toBe(false);
  });
});

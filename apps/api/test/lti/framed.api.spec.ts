import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { Browser, LearningPlatform } from '../support/learning-platform.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';
import { arrivalIn } from '../support/registered-platform.ts';

describe('in a frame of another site, over TLS', () => {
  const campus = testCampus({ PUBLIC_URL: 'https://campus.test' });
  let platform: LearningPlatform;
  const frame = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' };

  beforeAll(async () => {
    platform = await LearningPlatform.open('https://campus.test');
    const { registration: r } = platform;
    await campus.server.sql.query(
      `insert into partner_platform (id, name, issuer, client_id, auth_url, jwks_url, is_open, registered_by, registered_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, true, $6, now())`,
      [r.name, r.issuer, r.clientId, r.authUrl, r.jwksUrl, personOf('admin').id],
    );
    await platform.launch(new Browser(campus.server.app, frame), { sub: '1' });
    const { editionId, groupId } = await plantEdition(campus.server);
    await campus.server.sql.query(
      `update partner_place set edition_id = $1, group_id = $2, tied_by = $3, tied_at = now()`,
      [editionId, groupId, personOf('lucia').id],
    );
  });
  afterAll(() => platform.close());

  it('the session is one of that frame, and only the platform may be around it', async () => {
    const mine = new Browser(campus.server.app, frame);
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
    const elsewhere = await new Browser(campus.server.app, frame).send('GET', '/health');
    expect(elsewhere.policy).toContain("frame-ancestors 'none'");
    const forged = new Browser(campus.server.app, frame);
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

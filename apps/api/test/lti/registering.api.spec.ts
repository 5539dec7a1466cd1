import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { Browser, type Seen } from '../support/learning-platform.ts';
import { RegisteringPlatform } from '../support/registering-platform.ts';
import { codeIn, titleOf } from '../support/registered-platform.ts';
import { registeredText } from '../support/registered.ts';

interface Invited {
  id?: string;
  link?: string;
  code?: string;
  params?: Record<string, unknown>;
}

describe('a platform registers itself by a link', () => {
  const campus = testCampus();
  let platform: RegisteringPlatform;
  beforeAll(async () => {
    platform = await RegisteringPlatform.open();
  });
  afterAll(() => platform.close());
  afterEach(() => {
    platform.changes = {};
    platform.refusal = null;
  });

  const browser = () => new Browser(campus.server.app);
  const invite = async (input: object = {}, key: string = randomUUID()): Promise<Invited> => {
    const given = { name: 'E-Campus', site: `${platform.site}/login`, idempotencyKey: key, ...input };
    const { data } = await campus
      .as('admin')
      .query<{ invitePlatform: Invited }>(registeredText('InvitePlatform'), { input: given });
    return data.invitePlatform;
  };
  const list = async () => {
    const { data } = await campus.as('admin').query<{
      partnerPlatforms: {
        items: { id: string; isOpen: boolean; clientId: string; deployments: string[] }[];
        invitations: { id: string; site: string; link: string }[];
      };
    }>(registeredText('PartnerPlatforms'));
    return data.partnerPlatforms;
  };
  const pathOf = ({ link = '' }: Invited) => new URL(link).pathname;
  const linkIn = (invited: Invited) => pathOf(invited).split('/').at(-1) ?? '';
  const press = (invited: Invited, form: Record<string, string> = {}, mine = browser()): Promise<Seen> =>
    mine.send('POST', '/lti/register', {
      link: linkIn(invited),
      openid_configuration: platform.configurationUrl,
      ...form,
    });

  it('which an administrator made, once however often it is sent, for the site of the platform', async () => {
    const key = randomUUID();
    const invited = await invite({}, key);
    expect(invited.link).toMatch(/^http:\/\/campus\.test\/lti\/register\/[\w.-]+$/);
    expect(await invite({}, key)).toEqual(invited);
    expect((await list()).invitations.find(({ id }) => id === invited.id)).toMatchObject({
      site: platform.site,
      link: invited.link,
    });
  });

  it('after somebody has pressed the button there, and is closed until it is opened here', async () => {
    const invited = await invite();
    const looked = platform.looked;
    const query = new URLSearchParams({
      openid_configuration: platform.configurationUrl,
      registration_token: 'once-7',
    });
    const page = await browser().send('GET', `${pathOf(invited)}?${query.toString()}`);
    expect([page.status, titleOf(page)]).toEqual([200, 'Conecte su plataforma con el campus']);
    expect(page.policy).toContain(`frame-ancestors ${platform.site}`);
    expect(platform.looked).toBe(looked);

    const done = await press(invited, { registration_token: 'once-7' });
    expect([done.status, titleOf(done)]).toEqual([200, 'Registrada']);
    expect(done.policy).toContain("script-src 'sha256-");
    const [told] = platform.asked.slice(-1);
    expect(told?.headers.authorization).toBe('Bearer once-7');
    expect(told?.body).toMatchObject({
      initiate_login_uri: 'http://campus.test/lti/login',
      redirect_uris: ['http://campus.test/lti/launch'],
      jwks_uri: 'http://campus.test/lti/keys',
    });
    const { items, invitations } = await list();
    expect(items.find(({ id }) => id === invited.id)).toMatchObject({
      isOpen: false,
      clientId: `tool-${platform.asked.length}`,
      deployments: ['4'],
    });
    expect(invitations.some(({ id }) => id === invited.id)).toBe(false);
    expect(codeIn(await press(invited))).toBe('LINK_UNKNOWN');
  });

  it('once, of two who press at the same time', async () => {
    const invited = await invite();
    const before = platform.asked.length;
    const answers = await Promise.all([press(invited), press(invited)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(platform.asked).toHaveLength(before + 1);
  });

  const refused: [string, Record<string, unknown>, Record<string, string>, string][] = [
    ['says of itself at another site', {}, { openid_configuration: 'http://127.0.0.1:9/x' }, 'SITE_OTHER'],
    [
      'says of itself in the clear',
      {},
      { openid_configuration: 'http://learning.example.org/x' },
      'SITE_OTHER',
    ],
    ['registers at another site', { registration_endpoint: 'http://127.0.0.1:9/r' }, {}, 'SITE_OTHER'],
    ['is called like another', { issuer: 'https://other.example.org' }, {}, 'SITE_OTHER'],
    ['has no keys', { jwks_uri: undefined }, {}, 'CONFIGURATION_ODD (jwks_uri)'],
    [
      'signs people in in the clear',
      { authorization_endpoint: 'http://learning.example.org/auth' },
      {},
      'CONFIGURATION_ODD (authorization_endpoint)',
    ],
    [
      'signs with something else',
      { id_token_signing_alg_values_supported: ['ES256'] },
      {},
      'ALGORITHM_OTHER',
    ],
  ];
  it.each(refused)('but not one that %s; the link holds on', async (_name, changes, form, code) => {
    const invited = await invite();
    const before = platform.asked.length;
    platform.changes = changes;
    const page = await press(invited, form);
    expect([page.status, codeIn(page)]).toEqual([403, code]);
    expect(platform.asked).toHaveLength(before);
    platform.changes = {};
    expect((await press(invited)).status).toBe(200);
  });

  it('but not where the platform says no; the link holds on', async () => {
    const invited = await invite();
    platform.refusal = 400;
    expect(codeIn(await press(invited))).toBe('NOT_TAKEN (400)');
    platform.refusal = null;
    expect((await press(invited)).status).toBe(200);
  });

  it('but not by a link that was withdrawn, is older than a week, or was made up', async () => {
    const act = (id: string | undefined) =>
      campus
        .as('admin')
        .query<{ withdrawInvitation: { id?: string; code?: string } }>(registeredText('WithdrawInvitation'), {
          input: { id, idempotencyKey: randomUUID() },
        });
    const [withdrawn, old] = [await invite(), await invite()];
    expect((await act(withdrawn.id)).data.withdrawInvitation.id).toBe(withdrawn.id);
    expect((await act(withdrawn.id)).data.withdrawInvitation.code).toBe('NOT_FOUND');
    await campus.server.sql.query(
      `update partner_invitation set made_at = made_at - interval '8 days' where id = $1`,
      [old.id],
    );
    for (const invited of [withdrawn, old, { link: `${old.link ?? ''}x` }])
      expect(codeIn(await press(invited))).toBe('LINK_UNKNOWN');
  });

  it('and whoever opens the link in a browser reads what it is for', async () => {
    const page = await browser().send('GET', pathOf(await invite()));
    expect([page.status, page.body.includes('No lo abra en un navegador')]).toEqual([200, true]);
  });

  it('made for an address in the clear, or without a name, is none', async () => {
    for (const [input, field] of [
      [{ site: 'http://learning.example.org' }, 'site'],
      [{ name: ' ' }, 'name'],
    ] as const)
      expect(await invite(input)).toMatchObject({ code: 'INPUT_INVALID', params: { field } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus, type TestCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

const REQUEST = `mutation ($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) { __typename ... on PasswordResetRequested { done } ... on Refusal { code params } }
}`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) { __typename ... on PasswordChanged { done } ... on Refusal { code params } }
}`;
const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { __typename ... on PasswordChanged { done } ... on Refusal { code params } }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code params } } }`;
const NEW = 'volcán y maíz tierno';

interface MailRow {
  to_address: string;
  locale: string;
  template: string;
  text_body: string;
  html_body: string;
}

const mailsOf = async (campus: TestCampus, address: string) =>
  (
    await campus.server.sql.query<MailRow>(
      `select * from mail where to_address = $1 order by created_at, id`,
      [address],
    )
  ).rows;

const request = (campus: TestCampus, email: string, locale = 'es') =>
  campus.as('nobody').query(REQUEST, { input: { email, locale } });

async function linkFor(campus: TestCampus, email: string): Promise<string> {
  await request(campus, email);
  await campus.server.app.get(Jobs).drain();
  const mail = (await mailsOf(campus, email)).findLast(({ template }) => template === 'password-reset');
  return /\/reset\/([A-Za-z0-9_-]{43})\s/.exec(mail?.text_body ?? '')?.[1] ?? '';
}

const reset = (campus: TestCampus, token: string, password = NEW) =>
  campus.as('nobody').query(RESET, { input: { token, password } });
const canSignIn = async (campus: TestCampus, email: string, password: string) =>
  resultOf(await campus.as('nobody').query(SIGN_IN, { input: { email, password } })).__typename ===
  'SignedIn';
const isSignedIn = async (campus: TestCampus, persona: 'ana' | 'peter') =>
  (await campus.as(persona).query<{ me: unknown }>('{ me { id } }')).data.me !== null;

describe('a forgotten password', () => {
  const campus = testCampus();

  it('is asked for with the same answer and the same statements whether or not somebody has the address', async () => {
    const known = await campus.expectQueries(2, () => request(campus, 'luis@demo.campus.example'));
    const unknown = await campus.expectQueries(2, () => request(campus, 'nadie@demo.campus.example'));
    expect(resultOf(known)).toMatchObject({ done: true });
    expect(unknown.body).toBe(known.body);
    await campus.server.app.get(Jobs).drain();
    expect(await mailsOf(campus, 'luis@demo.campus.example')).toHaveLength(1);
    expect(await mailsOf(campus, 'nadie@demo.campus.example')).toHaveLength(0);
  });

  it('is answered by mail in the language of the page', async () => {
    await request(campus, 'chloe@demo.campus.example', 'fr');
    await campus.server.app.get(Jobs).drain();
    const [mail] = await mailsOf(campus, 'chloe@demo.campus.example');
    expect(mail).toMatchObject({ locale: 'fr', template: 'password-reset' });
    expect(mail?.text_body).toContain('Bonjour Chloé');
    expect(mail?.html_body).not.toMatch(/<img|http-equiv|src=/);
  });

  it('is replaced with the link, which ends every session', async () => {
    expect(await isSignedIn(campus, 'ana')).toBe(true);
    const token = await linkFor(campus, 'ana@demo.campus.example');
    expect(resultOf(await reset(campus, token))).toMatchObject({ done: true });
    expect(await isSignedIn(campus, 'ana')).toBe(false);
    expect(await canSignIn(campus, 'ana@demo.campus.example', NEW)).toBe(true);
    expect(await canSignIn(campus, 'ana@demo.campus.example', DEMO_PASSWORD)).toBe(false);
    expect((await mailsOf(campus, 'ana@demo.campus.example')).map(({ template }) => template)).toEqual([
      'password-reset',
      'password-changed',
    ]);
  });

  it('gives a link that works once, and voids the others', async () => {
    const first = await linkFor(campus, 'peter@demo.campus.example');
    const second = await linkFor(campus, 'peter@demo.campus.example');
    expect(resultOf(await reset(campus, second)).done).toBe(true);
    expectRefusal(await reset(campus, second), 'RESET_LINK_INVALID');
    expectRefusal(await reset(campus, first), 'RESET_LINK_INVALID');
  });

  it('gives a link that works once even when it is used twice at the same moment', async () => {
    const token = await linkFor(campus, 'carla@demo.campus.example');
    const results = await Promise.all([reset(campus, token), reset(campus, token, 'another good phrase')]);
    expect(results.map((answer) => resultOf(answer).__typename).sort()).toEqual([
      'PasswordChanged',
      'Refusal',
    ]);
  });

  it('gives a link that is good for an hour', async () => {
    const token = await linkFor(campus, 'lucia@demo.campus.example');
    await campus.server.sql.query(`update password_reset set expires_at = expires_at - interval '1 hour'`);
    expectRefusal(await reset(campus, token), 'RESET_LINK_INVALID');
    expect(await canSignIn(campus, 'lucia@demo.campus.example', DEMO_PASSWORD)).toBe(true);
  });

  it('says whether a link is good before anybody thinks of a password', async () => {
    const isGood = async (token: string) =>
      (
        await campus
          .as('nobody')
          .query<{ isResetLinkGood: boolean }>('query ($token: String!) { isResetLinkGood(token: $token) }', {
            token,
          })
      ).data.isResetLinkGood;
    const token = await linkFor(campus, 'marta@demo.campus.example');
    expect(await isGood(token)).toBe(true);
    expect(await isGood('x'.repeat(43))).toBe(false);
    await reset(campus, token);
    expect(await isGood(token)).toBe(false);
  });

  it('keeps the link good when the new password is refused', async () => {
    const token = await linkFor(campus, 'tomas@demo.campus.example');
    expectRefusal(await reset(campus, token, 'short'), 'PASSWORD_TOO_WEAK', { reason: 'SHORT', minimum: 12 });
    expectRefusal(await reset(campus, token, 'tomas-1234-tomas'), 'PASSWORD_TOO_WEAK', {
      reason: 'OWN_NAME',
    });
    expectRefusal(await reset(campus, token, 'bell \u0007 in a password'), 'INPUT_INVALID', {
      field: 'password',
    });
    expect(resultOf(await reset(campus, token)).done).toBe(true);
  });

  it.each(['', 'x', 'x'.repeat(43), '../../etc/passwd', 'ñ'.repeat(43), 'x'.repeat(200_000)])(
    'refuses a token that is none (%#)',
    async (token) => {
      expectRefusal(await reset(campus, token), 'RESET_LINK_INVALID');
    },
  );

  it('does not open the account of somebody who is disabled', async () => {
    const token = await linkFor(campus, 'admin@demo.campus.example');
    await campus.server.sql.query(`update person set disabled_at = now() where id = $1`, [
      personOf('admin').id,
    ]);
    expectRefusal(await reset(campus, token), 'RESET_LINK_INVALID');
    const before = (await mailsOf(campus, 'admin@demo.campus.example')).length;
    await linkFor(campus, 'admin@demo.campus.example');
    expect(await mailsOf(campus, 'admin@demo.campus.example')).toHaveLength(before);
  });

  it('fills no mailbox, from however many places it is asked for', async () => {
    for (let i = 0; i < 7; i++) {
      await campus.server.sql.query(`delete from throttle`);
      await request(campus, 'dora@demo.campus.example');
    }
    await campus.server.app.get(Jobs).drain();
    expect(await mailsOf(campus, 'dora@demo.campus.example')).toHaveLength(4);
  });

  it('is throttled', async () => {
    for (let i = 0; i < 5; i++) await request(campus, 'someone@demo.campus.example');
    expectRefusal(await request(campus, 'someone@demo.campus.example'), 'TOO_MANY_TRIES');
  });
});

describe('changing the password', () => {
  const campus = testCampus();
  const change = (currentPassword: string, newPassword: string, persona: Persona = 'tomas') =>
    campus.as(persona).query(CHANGE, { input: { currentPassword, newPassword } });

  it('asks for the current one', async () => {
    expectRefusal(await change('not the current one', NEW), 'PASSWORD_WRONG');
    expectRefusal(await change('', NEW), 'PASSWORD_WRONG');
    expectRefusal(await change(DEMO_PASSWORD, 'password1234'), 'PASSWORD_TOO_WEAK', { reason: 'COMMON' });
    expectRefusal(await change(DEMO_PASSWORD, 'barrientos-2026'), 'PASSWORD_TOO_WEAK', {
      reason: 'OWN_NAME',
    });
    expectRefusal(await change(DEMO_PASSWORD, DEMO_PASSWORD), 'PASSWORD_TOO_WEAK', { reason: 'SAME' });
    expect(await canSignIn(campus, 'tomas@demo.campus.example', DEMO_PASSWORD)).toBe(true);
  });

  it('ends the other sessions; this device goes on with a new token', async () => {
    const before = await campus.as('peter').headers();
    const answer = await change(DEMO_PASSWORD, NEW, 'peter');
    expect(resultOf(answer)).toMatchObject({ done: true });
    const fresh = /campus_session=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    expect(before.cookie).not.toContain(fresh);
    const { rows } = await campus.server.sql.query<{ n: number }>(
      `select count(*)::int as n from session where person_id = $1`,
      [personOf('peter').id],
    );
    expect(rows[0]?.n).toBe(1);
    expect(await isSignedIn(campus, 'peter')).toBe(false);
    expect(await canSignIn(campus, 'peter@demo.campus.example', NEW)).toBe(true);
  });

  it('tells the person by mail and leaves an event', async () => {
    expect(resultOf(await change(DEMO_PASSWORD, NEW, 'luis'))).toMatchObject({ done: true });
    const mails = await mailsOf(campus, 'luis@demo.campus.example');
    expect(mails.filter(({ template }) => template === 'password-changed')).toHaveLength(1);
    const { rows } = await campus.server.sql.query(
      `select action, actor_id from audit_event where subject_id = $1`,
      [personOf('luis').id],
    );
    expect(rows).toEqual([{ action: 'password.changed', actor_id: personOf('luis').id }]);
  });

  it('needs a session', async () => {
    expectDenied(
      await campus
        .as('nobody')
        .query(CHANGE, { input: { currentPassword: DEMO_PASSWORD, newPassword: NEW } }),
      'SIGN_IN_NEEDED',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { leaveToken } from '@campus/overview/notifications/reminders/leave-token.ts';
import { testCampus } from '../support/campus.ts';
import { messagesOf } from '../support/messages.ts';
import { personOf } from '../support/personas.ts';

describe('the link that ends reminders', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  const luis = personOf('luis').id;
  const token = () => leaveToken(campus.server.config.secret, luis);
  const post = async (
    path: string,
    type = 'application/x-www-form-urlencoded',
    payload = 'List-Unsubscribe=One-Click',
  ) =>
    campus.server.app.inject({
      method: 'POST',
      url: `/unsubscribe/${path}`,
      headers: { 'content-type': type },
      payload,
    });
  const isOff = async () =>
    (await m.sql<{ is_off: boolean }>('select is_off from reminder_choice where person_id = $1', [luis]))[0]
      ?.is_off ?? false;

  it('changes nothing by being opened, for scanners open every link', async () => {
    const page = await campus.as('nobody').get(`/unsubscribe/${token()}`, { 'accept-language': 'fr-CA' });
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="fr">');
    expect(page.body).toContain('Ne plus recevoir de rappels');
    expect(page.body).not.toContain('Luis');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(await isOff()).toBe(false);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'several parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
    ],
  ])(
    'works with one click and no session, sent as %s, twice as well as once, and back',
    async (_how, type, body) => {
      for (let times = 0; times < 2; times++) {
        expect((await post(token(), type, body)).statusCode).toBe(200);
        expect(await isOff()).toBe(true);
      }
      const mine = await campus.as('luis').query<{ reminderChoice: object }>('{ reminderChoice { isOn } }');
      expect(mine.data).toEqual({ reminderChoice: { isOn: false } });
      expect((await post(`${token()}/again`)).statusCode).toBe(200);
      expect(await isOff()).toBe(false);
    },
  );

  it('is good for the person it was made for, and for nobody else', async () => {
    const [, signature = ''] = token().split('.');
    const forged = [
      `${personOf('ana').id.replaceAll('-', '')}.${signature}`,
      leaveToken('another secret', luis),
      token().slice(0, -1),
      `${token()}.x`,
      'x',
    ];
    for (const one of forged) {
      expect((await post(one)).statusCode).toBe(404);
      expect((await campus.as('nobody').get(`/unsubscribe/${one}`)).status).toBe(404);
    }
    expect(await m.sql('select person_id from reminder_choice where is_off')).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import {
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  formOf,
  nominate,
  openCall,
  plantCall,
  saveBy,
  stateOf,
  type MadeLink,
} from '../support/nominations.ts';

describe('nominating by personal link', () => {
  const campus = testCampus();
  let editionId: string;
  let callId: string;
  let link: MadeLink;

  beforeAll(async () => {
    ({ editionId, callId, link } = await plantCall(campus));
  });

  const form = formOf(campus);
  const save = saveBy(campus);

  it('tells coordinators that a link was opened, before anything is sent by it', async () => {
    const institutionName = `Abierta ${randomUUID().slice(0, 8)}`;
    const { token } = await makeLink(campus, callId, { institutionName });
    const openedAt = async () =>
      (
        await ask<{ callLinks: { items: { openedAt: string | null }[] } }>(campus, 'lucia', 'CallLinks', {
          callId,
          search: institutionName,
          limit: 1,
          offset: 0,
        })
      ).data.callLinks.items[0]?.openedAt;
    expect(await openedAt()).toBeNull();
    await form(token);
    const first = await openedAt();
    expect(first).not.toBeNull();
    await form(token);
    expect(await openedAt()).toBe(first);
  });

  it('goes the whole way: call, link, form, selection, letter, confirmation, course', async () => {
    const address = `camino-${randomUUID().slice(0, 8)}@example.org`;
    const id = await nominate(campus, link.token, { address, givenNames: 'Camino' });
    expect((await decide(campus, 'carla', [id], 'ACCEPT')).count).toBe(1);
    const letters = { nominationIds: [id], isReminder: false };
    const [once, later] = [randomUUID(), randomUUID()];
    const counts = [];
    for (const idempotencyKey of [once, later, once]) {
      const { count } = await command<{ count: number }>(campus, 'carla', 'SendNominationLetters', {
        ...letters,
        idempotencyKey,
      });
      counts.push(count);
    }
    // A repeat is told what was told the first time.
    expect(counts).toEqual([1, 0, 1]);
    const token = await confirmTokenOf(campus, address);
    const { data } = await ask<{ confirmation: { state: string; givenNames: string } }>(
      campus,
      'nobody',
      'Confirmation',
      { token, locale: 'fr' },
    );
    expect(data.confirmation).toMatchObject({ state: 'OPEN', givenNames: 'Camino' });
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        command<{ confirmation: { state: string } }>(
          campus,
          'nobody',
          'AnswerConfirmation',
          confirmInput(token, { givenNames: 'Camino de Jesús' }),
        ),
      ),
    );
    expect(answers.map(({ confirmation }) => confirmation.state)).toEqual([
      'ENROLLED',
      'ENROLLED',
      'ENROLLED',
    ]);
    expect(await stateOf(campus, id)).toBe('ENROLLED');
    const { rows } = await campus.server.sql.query(
      `select p.given_names, p.country_code, e.source, i.name <> '' as has_institution
         from nomination n join person p on p.id = n.person_id join enrolment e on e.person_id = p.id
         join assignment a on a.person_id = p.id join institution i on i.id = a.institution_id where n.id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { given_names: 'Camino de Jesús', country_code: 'MX', source: 'nominated', has_institution: true },
    ]);
    const mails = await campus.server.sql.query(
      `select template from mail where to_address = $1 order by id`,
      [address],
    );
    expect(mails.rows).toEqual([{ template: 'nomination-letter' }, { template: 'welcome' }]);
  });

  it('is one nomination, however often it is sent', async () => {
    const key = randomUUID();
    const address = 'una@example.org';
    const answers = await Promise.all([1, 2, 3, 4].map(() => save(link.token, { address }, key)));
    expect(new Set(answers.map(({ nomination }) => nomination.id)).size).toBe(1);
    const { rows } = await campus.server.sql.query(
      `select count(*)::int as audits from audit_event where subject_id = $1 and action = 'nomination.submitted'`,
      [answers[0]?.nomination.id],
    );
    expect(rows).toEqual([{ audits: 1 }]);
  });

  it('holds no markup and no second line, though it is a draft', async () => {
    const draft = (changes: Record<string, unknown>) => save(link.token, changes, randomUUID(), false);
    for (const changes of [
      { givenNames: '<script>alert(1)</script>' },
      { firstSurname: 'Paz <b>' },
      { secondSurname: 'Paz=1' },
      { address: 'rosa@example.org\r\nBcc: all@example.org' },
      { address: '<rosa@example.org>' },
    ])
      expect(await draft(changes)).toMatchObject({
        code: 'INPUT_INVALID',
        params: { field: Object.keys(changes)[0] },
      });
    expect(await draft({ givenNames: 'Ro', address: 'rosa@' })).toMatchObject({
      nomination: { state: 'DRAFT' },
    });
  });

  it('can be corrected, taken back and thrown away until somebody decides', async () => {
    const key = randomUUID();
    const { nomination } = await save(link.token, { givenNames: 'Rsa' }, key);
    expect((await save(link.token, { givenNames: 'Rosa' }, key)).nomination.id).toBe(nomination.id);
    expect(await command(campus, 'nobody', 'DiscardNomination', { token: link.token, key })).toMatchObject({
      code: 'NOMINATION_STATE',
    });
    expect((await save(link.token, { givenNames: '' }, key, false)).nomination.state).toBe('DRAFT');
    expect(await command(campus, 'nobody', 'DiscardNomination', { token: link.token, key })).toMatchObject({
      done: true,
    });
    expect((await form(link.token))?.nominations.some((one) => one.key === key)).toBe(false);
    const decided = randomUUID();
    const { nomination: taken } = await save(link.token, {}, decided);
    await decide(campus, 'lucia', [taken.id], 'REVIEW');
    expect(await save(link.token, {}, decided)).toMatchObject({ code: 'NOMINATION_STATE' });
    expect((await form(link.token))?.nominations.find((one) => one.key === decided)?.state).toBe('SUBMITTED');
  });

  it.each([
    ['givenNames', { givenNames: '  ' }, 'NEEDED'],
    ['givenNames', { givenNames: '<b>' }, 'NAME'],
    ['address', { address: 'nobody' }, 'ADDRESS'],
    ['position', { position: '' }, 'NEEDED'],
    ['audience', { audience: 'pirate' }, 'UNKNOWN'],
    ['hasConsent', { hasConsent: false }, 'NEEDED'],
    ['accessNeeds', { accessNeeds: 'x'.repeat(5_000) }, 'TOO_LONG'],
    ['priority', { priority: 0 }, 'RANGE'],
    ['letter', { letterId: randomUUID() }, 'UNKNOWN'],
  ])('says of %s what is wrong: %p', async (field, over, reason) => {
    expect(await save(link.token, over)).toMatchObject({ code: 'INPUT_INVALID', params: { field, reason } });
  });

  it('takes nobody twice by the same link', async () => {
    const address = 'dos@example.org';
    await save(link.token, { address });
    expect(await save(link.token, { address: 'DOS@example.org' })).toMatchObject({
      params: { field: 'address', reason: 'TAKEN' },
    });
  });

  it('takes no more than the link allows, also at once', async () => {
    const small = await makeLink(campus, callId, { maxNominations: 2 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => save(small.token)));
    expect(answers.filter(({ code }) => code === 'LINK_USED_UP')).toHaveLength(2);
    expect((await form(small.token))?.nominations).toHaveLength(2);
  });

  it('shows whoever has the link for whom it is, and the nominations of no other link', async () => {
    const other = await makeLink(campus, callId, { institutionName: 'Guardia costera' });
    expect(await form(other.token)).toMatchObject({
      state: 'OPEN',
      institutionName: 'Guardia costera',
      nominations: [],
    });
    await nominate(campus, link.token);
    const key = (await form(link.token))?.nominations[0]?.key ?? '';
    expect(await save(other.token, {}, key)).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await command(campus, 'nobody', 'DiscardNomination', { token: other.token, key })).toMatchObject({
      done: true,
    });
    expect((await form(link.token))?.nominations.some((one) => one.key === key)).toBe(true);
  });

  it('answers a link that is no longer good with what it is', async () => {
    const revoked = await makeLink(campus, callId);
    await nominate(campus, revoked.token);
    await command(campus, 'carla', 'ReplaceCallLink', {
      idempotencyKey: randomUUID(),
      linkId: revoked.id,
      isRenewed: false,
      reason: 'Enviado por error',
    });
    expect(await form(revoked.token)).toMatchObject({ state: 'REVOKED', nominations: [], text: [] });
    expect(await save(revoked.token)).toMatchObject({ code: 'LINK_INVALID', params: { state: 'revoked' } });
    await command(campus, 'carla', 'ReplaceCallLink', {
      idempotencyKey: randomUUID(),
      linkId: revoked.id,
      isRenewed: true,
      reason: 'Era correcto',
    });
    expect(await form(revoked.token)).toBeNull();

    const expired = await makeLink(campus, callId, { expiresAt: '2026-01-01T00:00:00.000Z' });
    expect(await form(expired.token)).toMatchObject({ state: 'EXPIRED' });
    expect(await save(expired.token)).toMatchObject({ code: 'LINK_INVALID', params: { state: 'expired' } });
    expect(await form('x'.repeat(43))).toBeNull();
    expect(await save('x'.repeat(43))).toMatchObject({ code: 'LINK_INVALID', params: { state: 'unknown' } });
  });

  it('ends with the call, to the end of its last day', async () => {
    const over = await openCall(campus, editionId, { opensOn: '2026-01-01', closesOn: '2026-01-31' });
    const late = await makeLink(campus, over);
    expect(await form(late.token)).toMatchObject({ state: 'CLOSED' });
    expect(await save(late.token)).toMatchObject({ code: 'CALL_NOT_OPEN', params: { state: 'closed' } });
    const coming = await openCall(campus, editionId, { opensOn: '2098-01-01', closesOn: '2098-01-31' });
    const early = await makeLink(campus, coming);
    expect(await form(early.token)).toMatchObject({ state: 'COMING', text: [] });
    expect(await save(early.token)).toMatchObject({ code: 'CALL_NOT_OPEN', params: { state: 'coming' } });
  });

  describe('with a letter', () => {
    const send = async (
      token: string,
      payload: Buffer,
      type = 'application/pdf',
      headers: Record<string, string> = {},
    ) =>
      campus.server.app.inject({
        method: 'POST',
        url: `/nomination-files/letter/${token}`,
        headers: { ...(await campus.as('nobody').headers()), 'content-type': type, ...headers },
        payload,
      });
    const pdf = Buffer.from('%PDF-1.7\nhello');

    it('asks for it where the call does, knows it by its bytes, and shows it to who coordinates the country', async () => {
      const strict = await openCall(campus, editionId, { needsLetter: true });
      const own = await makeLink(campus, strict);
      expect(await save(own.token)).toMatchObject({ params: { field: 'letter', reason: 'NEEDED' } });
      const answer = await send(own.token, pdf, 'image/png');
      expect(answer.statusCode).toBe(200);
      const { letterId } = answer.json<{ letterId: string }>();
      expect((await send(own.token, pdf)).json()).toEqual({ letterId });
      const id = await nominate(campus, own.token, { letterId });
      const read = await campus.as('carla').get(`/nomination-files/letter/${id}`);
      expect([read.status, read.headers['content-type'], read.body]).toEqual([
        200,
        'application/pdf',
        pdf.toString(),
      ]);
      expect(read.headers['content-security-policy']).toContain('sandbox');
      for (const [persona, status] of [
        ['marta', 404],
        ['ana', 403],
        ['dora', 403],
        ['nobody', 401],
      ] as const)
        expect((await campus.as(persona).get(`/nomination-files/letter/${id}`)).status).toBe(status);
      expect(await save(link.token, { letterId })).toMatchObject({
        params: { field: 'letter', reason: 'UNKNOWN' },
      });
    });

    it.each([
      ['nothing', Buffer.alloc(0), 'EMPTY'],
      ['a web page', Buffer.from('<html>'), 'KIND'],
      ['a program', Buffer.from('MZ'), 'KIND'],
    ])('refuses %s', async (_about, payload, reason) => {
      const answer = await send(link.token, payload);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ refusal: { code: 'FILE_REFUSED', params: { reason } } });
    });

    it('refuses what is too large, what comes from another page, and what has no link', async () => {
      expect((await send(link.token, Buffer.concat([pdf, Buffer.alloc(6_000_000)]))).statusCode).toBe(413);
      expect(
        (await send(link.token, pdf, 'application/pdf', { origin: 'https://evil.example' })).statusCode,
      ).toBe(403);
      expect((await send('none', pdf)).json()).toMatchObject({ refusal: { code: 'LINK_INVALID' } });
    });
  });
});

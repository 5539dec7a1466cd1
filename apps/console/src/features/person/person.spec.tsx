import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, dossier, enrolmentOf, entryOf, messageOf, refusal } from '../../testing/person.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const page = '/console/people/person-ana';
const reason = 'Lo pidió por escrito.';
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');

describe('the page of a person', () => {
  it.each(languages)('says who it is, where they serve and how they get on, in %s', async (locale) => {
    await renderApp(page, { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('heading', { level: 1, name: 'Ana Hernández' })).toBeTruthy();
    expect(screen.getAllByText(/Quetzaltenango/)).toHaveLength(2);
    expect(screen.getByText('Prueba del módulo 2')).toBeTruthy();
    expect(screen.getByText('ana.h@example.org')).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    [
      'es',
      'Plazo',
      '20 mar 2027',
      'prórroga',
      'Último trabajo',
      'Más datos',
      'Plazo de la edición',
      '14 de marzo de 2027',
    ],
    [
      'en',
      'Deadline',
      '20 Mar 2027',
      'extended',
      'Last work',
      'More details',
      'Deadline of the edition',
      '14 March 2027',
    ],
    [
      'fr',
      'Échéance',
      '20 mars 2027',
      'prolongée',
      'Dernier travail',
      'Plus de détails',
      'Échéance de la session',
      '14 mars 2027',
    ],
  ] as const)(
    'says of an edition until when and the last work, and folds the rest, in %s',
    async (locale, deadline, day, tag, lastWork, more, ofEdition, first) => {
      await renderApp(page, { locale, person: carla, answers: answers() });
      const card = (await screen.findByText(tag)).closest('li');
      if (!card) throw new Error('an edition is a line of a list');
      const isFolded = (name: string) => within(card).getByText(name).closest('details') !== null;
      const valueOf = (name: string) => plain(within(card).getByText(name).nextElementSibling?.textContent);
      expect(valueOf(deadline)).toBe(`${day} ${tag}`);
      expect([deadline, lastWork].map(isFolded)).toEqual([false, false]);
      expect(valueOf(ofEdition)).toBe(first);
      expect([ofEdition, 'Prueba del módulo 2'].map(isFolded)).toEqual([true, true]);
      expect(within(card).getByText(more).closest('summary')).toBeTruthy();
      expect(within(card).getByRole('progressbar').getAttribute('value')).toBe('40');
    },
  );

  it.each([
    ['es', 'Terminó el', 'Plazo', 'Motivo'],
    ['en', 'Ended on', 'Deadline', 'Reason'],
    ['fr', 'Terminée le', 'Échéance', 'Motif'],
  ] as const)(
    'says of an edition that is over when it ended, in %s',
    async (locale, ended, deadline, why) => {
      const over = enrolmentOf({
        status: 'WITHDRAWN',
        endedAt: '2027-02-20T16:00:00.000Z',
        endedReason: reason,
        extendedTo: null,
      });
      await renderApp(page, { locale, person: carla, answers: answers({ enrolments: [over] }) });
      const isFolded = (name: string) => screen.getByText(name).closest('details') !== null;
      expect(await screen.findByText(ended)).toBeTruthy();
      expect([ended, deadline, why].map(isFolded)).toEqual([false, true, true]);
    },
  );

  it('offers the answers of a person in an edition in its menu, and as a link where there is none', async () => {
    const user = userEvent.setup();
    await renderApp(page, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: /^Acciones.*Cohorte regional$/ }));
    const item = await screen.findByRole('menuitem', { name: 'Respuestas y decisiones' });
    expect(item.getAttribute('href')).toMatch(/enrolment-1$/);
    cleanup();
    const closed = enrolmentOf({ isClosed: true });
    await renderApp(page, { person: carla, answers: answers({ enrolments: [closed] }) });
    expect(
      await screen.findByRole('link', { name: 'Respuestas y decisiones: Cohorte regional' }),
    ).toBeTruthy();
  });

  it.each(languages)('has their work at an address of its own, in %s', async (locale) => {
    await renderApp(`${page}?part=records`, { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('row', { name: /Prueba del módulo 1.*80/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Apertura.*60 min/ })).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)('says who proposed them, step by step, with the letters sent, in %s', async (locale) => {
    await renderApp(`${page}?part=nominations`, { locale, person: carla, answers: answers() });
    const link = await screen.findByRole('link', { name: 'Convocatoria regional' });
    expect(link.getAttribute('href')).toBe('/console/editions/edition-1/nominations/nomination-1');
    expect(screen.getByText('Secretaría de Relaciones Exteriores')).toBeTruthy();
    expect(screen.getByText(/\((Aceptación|Acceptance|Acceptation)\).*Carla Mena/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)(
    'tells which messages came back, and what to do about the address, in %s',
    async (locale) => {
      const dead = dossier();
      const addresses = dead.addresses.map((one) =>
        one.until === null ? { ...one, bouncesSince: '2027-01-12T16:00:00.000Z' } : one,
      );
      const items = [
        messageOf({ state: 'BOUNCED', why: '5.1.1' }),
        messageOf({
          id: 'message-2',
          kind: 'INACTIVE',
          state: 'SKIPPED',
          why: 'ADDRESS_BOUNCES',
          subject: null,
        }),
      ];
      await renderApp(`${page}?part=mails`, {
        locale,
        person: carla,
        answers: {
          ...answers({ addresses }),
          PersonMessages: () => ({ personMessages: { items, totalCount: 2, bouncedCount: 1 } }),
        },
      });
      expect(await screen.findByRole('row', { name: /5\.1\.1/ })).toBeTruthy();
      expect(screen.getByText(/1 (mensaje volvió|message came back|message est revenu)/)).toBeTruthy();
      expect(screen.getByRole('row', { name: /Bienvenida.*(Por enviar|Waiting|En attente)/ })).toBeTruthy();
      const change = screen.getByRole('link', {
        name: /Cambiar el correo|Change the e-mail|Changer l’adresse/,
      });
      expect(change.getAttribute('href')).toBe(`${page}?change=address`);
      await expectAccessible();
    },
  );

  it('opens the dialog for another address by a link, as the roster has it', async () => {
    await renderApp(`${page}?change=address`, { person: carla, answers: answers() });
    expect(await screen.findByRole('dialog', { name: 'Cambiar el correo de Ana Hernández' })).toBeTruthy();
  });

  it.each(languages)('tells in sentences what happened, in %s', async (locale) => {
    const items = [
      entryOf({
        kind: 'ACT',
        word: 'enrolment.extended',
        actor: 'Carla Mena',
        reason,
        editionTitle: null,
        valueAfter: '2027-03-28',
      }),
      entryOf({
        kind: 'ACT',
        id: 'extra',
        word: 'person.extra-time-set',
        actor: 'Carla Mena',
        valueBefore: '0',
        valueAfter: '50',
      }),
      entryOf({
        kind: 'ACT',
        id: 'group',
        word: 'enrolment.transferred',
        actor: 'Carla Mena',
        valueBefore: 'General',
        valueAfter: 'México',
      }),
      entryOf({ kind: 'WORK', day: '2027-02-01', count: 7, editionTitle: null }),
      entryOf({ kind: 'ATTEMPT', title: 'Prueba 1', count: 2, score: 60, isPassed: false, word: 'quiz' }),
      entryOf({ kind: 'ATTENDANCE', title: 'Apertura', word: 'absent' }),
      entryOf({ kind: 'CERTIFICATE', word: 'MICIC-7' }),
      entryOf({ kind: 'ENDED', word: 'withdrawn' }),
      entryOf({ kind: 'ENROLLED', word: 'General' }),
    ];
    await renderApp(`${page}?part=timeline`, {
      locale,
      person: carla,
      answers: { ...answers(), PersonTimeline: () => ({ personTimeline: { items, totalCount: 8 } }) },
    });
    // Who did what, with the values, in one sentence each, below the day.
    expect(
      await screen.findByText(
        /^Carla Mena (cambió el plazo|changed the deadline|a changé l’échéance).*2027$/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(new RegExp(reason))).toBeTruthy();
    expect(screen.getByText(/^Carla Mena .*\+50\s?%$/)).toBeTruthy();
    expect(screen.getByText(/^Carla Mena .* General.*(México|Mexico|Mexique)$/)).toBeTruthy();
    expect(screen.getByText(/(no aprobado|not passed|non réussie)$/)).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/12/),
      expect.stringMatching(/1/),
    ]);
    expect(screen.getByText(/(grupo|group|groupe) General$/)).toBeTruthy();
    expect(screen.getByText(/7 (pasos|steps|étapes)/)).toBeTruthy();
    expect(screen.getByText(/MICIC-7/)).toBeTruthy();
    await expectAccessible();
  });

  it('is nothing for a person of another country', async () => {
    await renderApp(page, { person: carla, answers: { PersonDossier: () => ({ personDossier: null }) } });
    expect(
      await screen.findByRole('heading', { name: /no (existe|se encuentra|encontr)|no est/i }),
    ).toBeTruthy();
  });

  it('has no buttons for one’s own record', async () => {
    await renderApp(page, { person: carla, answers: answers({ canChange: false, canChangeAccount: false }) });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: /^(Dar una prórroga|Acciones|Cambiar)/ })).toBeNull();
  });
});

describe('certificates of a person', () => {
  it('lead to their public page, and are revoked there with a reason', async () => {
    const user = userEvent.setup();
    const certificates = [
      {
        id: 'certificate-1',
        serial: 'MICIC-2026-000123',
        basis: 'EARNED' as const,
        editionTitle: 'Cohorte regional',
        outcome: 'COMPLETION' as const,
        status: 'EXPIRED' as const,
        issuedAt: '2026-11-25T15:00:00.000Z',
        verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
      },
    ];
    const { network } = await renderApp(`${page}?part=records`, {
      person: carla,
      answers: {
        ...answers({ certificates }),
        RevokeCertificate: () => ({ revokeCertificate: refusal('NOT_IN_FORCE') }),
      },
    });
    const link = await screen.findByRole('link', { name: 'MICIC-2026-000123' });
    expect(link.getAttribute('href')).toBe('https://campus.example.org/verify/K7Q29FJM4TXB');
    // What has expired is neither replaced nor ended again.
    await user.click(await screen.findByRole('button', { name: 'Revocar: MICIC-2026-000123' }));
    expect(screen.queryByRole('button', { name: /^Corregir y reemplazar/ })).toBeNull();
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), reason);
    await user.type(
      within(dialog).getByRole('textbox', { name: /se escribe a la persona/ }),
      'Fue un error.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Revocar' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'RevokeCertificate')?.variables).toMatchObject({
        input: { serial: 'MICIC-2026-000123', reason, letterReason: 'Fue un error.' },
      }),
    );
  });
});

describe('notes', () => {
  it('are written, and struck with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${page}?part=notes`, {
      person: carla,
      answers: {
        ...answers(),
        AddPersonNote: () => ({ addPersonNote: { __typename: 'NoteKept', noteId: 'n2' } }),
        StrikePersonNote: () => ({ strikePersonNote: { __typename: 'NoteKept', noteId: 'n1' } }),
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Nota nueva' }), 'Prefiere el correo.');
    await user.click(screen.getByRole('button', { name: 'Guardar la nota' }));
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'AddPersonNote')).toBe(true));
    await user.click(await screen.findByRole('button', { name: /Tachar la nota/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: 'Tachar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'StrikePersonNote')?.variables).toMatchObject({
      input: { noteId: 'n1', reason },
    });
  });
});

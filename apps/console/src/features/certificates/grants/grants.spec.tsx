import { describe, expect, it } from '@jest/globals';
import type { DataOf, GrantStanding } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { isInaccessible, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batchAnswers, confirmedGrant, grantOf, item, itemPage } from '../../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import type { Item } from '../batches/batch-data.ts';

type Standing = NonNullable<DataOf<typeof GrantStanding>['grantStanding']>;

const languages = ['es', 'en', 'fr'] as const;
const list = '/console/editions/edition-1/certificates';
const page = `${list}/grants/enrolment-1`;
const reason = 'Dictó este curso dos veces.';
const mark = /^(Otorgado por decisión|Granted by decision|Accordé par décision)$/;
const confirm = /^(Confirmar|Confirm|Confirmer)$/;
const outcome = /^(Resultado|Outcome|Résultat)$/;
const propose = /^(Proponer que se otorgue|Propose the grant|Proposer de l’accorder)$/;

const lessons = {
  kind: 'LESSONS',
  activityId: null,
  title: null,
  had: 7,
  needed: 8,
  isMet: false,
  plan: null,
} as const;
const final = {
  kind: 'PASSED',
  activityId: 'final',
  title: 'Prueba final',
  had: null,
  needed: 80,
  isMet: false,
  plan: null,
} as const;
const attended = {
  kind: 'ATTENDED',
  activityId: null,
  title: null,
  had: 60,
  needed: 80,
  isMet: false,
  plan: null,
} as const;

const standing = (over: Partial<Standing> = {}): Standing => ({
  enrolmentId: 'enrolment-1',
  personId: 'person-1',
  fullName: 'Ana Lucía Hernández',
  countryCode: 'MX',
  grantable: [
    { outcome: 'COMPLETION', parts: 4, missing: [lessons, final] },
    { outcome: 'ACHIEVEMENT', parts: 5, missing: [lessons, final, attended] },
  ],
  decisions: [],
  ...over,
});
const standingIs = (over: Partial<Standing> = {}) => ({
  GrantStanding: () => ({ grantStanding: standing(over) }),
});
const open = async (over: Partial<Standing> = {}, locale: (typeof languages)[number] = 'es') => {
  const app = await renderApp(page, {
    locale,
    person: carla,
    answers: {
      ...batchAnswers(),
      ...standingIs(over),
      ProposeGrant: () => ({ proposeGrant: { __typename: 'GrantProposed', overrideId: 'grant-1' } }),
      ConfirmGrant: () => ({ confirmGrant: { __typename: 'GrantConfirmed', overrideId: 'grant-1' } }),
    },
  });
  await screen.findByRole('region', { name: /Ana Lucía Hernández/ });
  const sent = (operation: string) =>
    app.network.requests.filter(({ name }) => name === operation).map(({ variables }) => variables);
  return { ...app, sent, user: userEvent.setup() };
};

describe('the page on which a whole outcome is granted', () => {
  it.each(languages)('says first what is not met, part by part, in %s', async (locale) => {
    await open({}, locale);
    expect(screen.getByRole('heading', { name: /2 (de|of|sur) 4$/ })).toBeTruthy();
    expect(screen.getByText(/^(Lecciones|Lessons|Leçons)\s?: 7 (de|of|sur) 8$/)).toBeTruthy();
    expect(screen.getByText(/Prueba final.*80\s?%/)).toBeTruthy();
    // It takes two, is counted apart, and anyone who approves will see it.
    expect(screen.getByText(/dos personas|two people|deux personnes/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)(
    'proposes it with a reason, after saying that it does not count yet, in %s',
    async (locale) => {
      const { network, sent, user } = await open({}, locale);
      await user.click(screen.getByRole('button', { name: propose }));
      const dialog = await screen.findByRole('dialog');
      expect(
        within(dialog).getByText(/No contará hasta|does not count until|Rien n’est accordé avant/),
      ).toBeTruthy();
      await expectAccessible();
      const why = within(dialog).getByRole('textbox');
      await user.type(why, 'Corto');
      await user.click(within(dialog).getByRole('button', { name: propose }));
      expect(why.getAttribute('aria-invalid')).toBe('true');
      expect(sent('ProposeGrant')).toEqual([]);
      await user.clear(why);
      await user.type(why, reason);
      network.answer(standingIs({ decisions: [grantOf({ isOwn: true })] }));
      await user.click(within(dialog).getByRole('button', { name: propose }));
      expect(
        await screen.findByText(
          /debe confirmarlo otra persona|another person has to|une autre personne doit/,
        ),
      ).toBeTruthy();
      expect(sent('ProposeGrant')).toMatchObject([
        { input: { enrolmentId: 'enrolment-1', outcome: 'COMPLETION', reason } },
      ]);
      // Anyone who proposed it neither confirms it nor proposes it again.
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(screen.queryByRole('button', { name: confirm })).toBeNull();
      expect(screen.queryByRole('button', { name: propose })).toBeNull();
    },
  );

  it('is about the outcome that is chosen', async () => {
    const { sent, user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: outcome }), 'Aprovechamiento');
    expect(screen.getByRole('heading', { name: 'Sin cumplir: 3 de 5' })).toBeTruthy();
    expect(screen.getByText(/^Asistencia: 60\s?% de 80\s?%$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: propose }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^Aprovechamiento, con 3 requisitos sin cumplir/)).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: propose }));
    await waitFor(() => expect(sent('ProposeGrant')).toMatchObject([{ input: { outcome: 'ACHIEVEMENT' } }]));
  });

  it.each(languages)('has another person confirm it, who reads who proposed what, in %s', async (locale) => {
    const { network, sent, user } = await open({ decisions: [grantOf()] }, locale);
    await user.click(screen.getByRole('button', { name: confirm }));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText(/^(Finalización|Completion|Achèvement)\s?: .*Marta Eugenia Vargas\.$/),
    ).toBeTruthy();
    await expectAccessible();
    await user.type(within(dialog).getByRole('textbox'), 'Vi sus listas.');
    const decided = { grantable: [], decisions: [confirmedGrant] };
    network.answer(standingIs(decided));
    await user.click(within(dialog).getByRole('button', { name: confirm }));
    expect(await screen.findByText(/(confirmó|Confirmed by|Confirmé par) Lucía Fernández/)).toBeTruthy();
    expect(sent('ConfirmGrant')).toMatchObject([
      { input: { overrideId: 'grant-1', reason: 'Vi sus listas.' } },
    ]);
    expect(
      screen.getByText(/^(Otorgado por decisión|Granted by decision|Accordé par décision)\s?: /),
    ).toBeTruthy();
    // Nothing is left to grant, and the decision can be taken back here.
    expect(screen.queryByRole('combobox', { name: outcome })).toBeNull();
    expect(
      screen.getByRole('button', { name: /^(Retirar|Take|Retirer) .*Ana Lucía Hernández/ }),
    ).toBeTruthy();
  });

  it('keeps what was written when the server refuses, and says why', async () => {
    const { network, user } = await open({ decisions: [grantOf()] });
    network.answer({
      ConfirmGrant: () => ({
        confirmGrant: { __typename: 'Refusal', code: 'SECOND_PERSON_NEEDED', params: {} },
      }),
    });
    await user.click(screen.getByRole('button', { name: confirm }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: confirm }));
    expect(await within(dialog).findByText('Esto lo tiene que decidir otra persona.')).toBeTruthy();
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe(reason);
  });

  it('says that nothing is left, or that the person is not theirs', async () => {
    const { network, shell } = await open({ grantable: [] });
    expect(
      screen.getByText(
        'A Ana Lucía Hernández no le falta ningún resultado de esta edición: no hay nada que otorgar.',
      ),
    ).toBeTruthy();
    network.answer({ GrantStanding: () => ({ grantStanding: null }) });
    shell.cache.invalidate();
    expect(await screen.findByText(/^Esta inscripción no existe/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Volver a los certificados' }).getAttribute('href')).toBe(list);
  });
});

describe('granted outcomes of an edition', () => {
  it.each(languages)('are listed, and those that wait for another person said, in %s', async (locale) => {
    const items = [grantOf(), { ...confirmedGrant, id: 'grant-2' }].map((decision, at) => ({
      enrolmentId: `enrolment-${at + 1}`,
      fullName: `Ana ${at + 1}`,
      countryCode: 'MX',
      decision,
    }));
    await renderApp(list, {
      locale,
      person: carla,
      answers: { ...batchAnswers(), OutcomeGrants: () => ({ outcomeGrants: { items, totalCount: 2 } }) },
    });
    const link = await screen.findByRole('link', { name: 'Ana 1' });
    expect(link.getAttribute('href')).toBe(page);
    expect(screen.getByText(/^1 (espera|waits|attend)/)).toBeTruthy();
    await expectAccessible();
  });
});

describe('whoever approves a list', () => {
  const granted: Item = {
    ...item,
    state: 'READY',
    blockers: [],
    basis: 'GRANTED',
    decisions: [confirmedGrant],
  };
  const earned: Item = {
    ...item,
    enrolmentId: 'enrolment-2',
    fullName: 'Luis Mora',
    proposedName: 'Luis Mora',
    state: 'READY',
    blockers: [],
  };
  const openBatch = async (locale: (typeof languages)[number]) => {
    const counts = { ready: 2, readyGranted: 1, blocked: 0 };
    const answers = batchAnswers();
    const { certificateBatch } = answers.CertificateBatch();
    const app = await renderApp(`${list}/batch-1`, {
      locale,
      person: carla,
      answers: {
        ...answers,
        CertificateBatch: () => ({
          certificateBatch: { ...certificateBatch, counts: { ...certificateBatch.counts, ...counts } },
        }),
        CertificateBatchItems: ({ isByDecision }) =>
          isByDecision ? itemPage(granted) : itemPage(granted, earned),
      },
    });
    return { ...app, user: userEvent.setup() };
  };
  /** Seen, and heard. */
  const expectShown = (found: HTMLElement) => {
    expect(isInaccessible(found)).toBe(false);
    expect(found.closest('.visually-hidden')).toBeNull();
  };

  it.each(languages)('sees and hears in its line that an outcome was granted, in %s', async (locale) => {
    await openBatch(locale);
    const row = await screen.findByRole('row', {
      name: /Ana Lucía Hernández.*(Otorgado por decisión|Granted by decision|Accordé par décision)/,
    });
    expectShown(within(row).getByText(mark));
    const other = screen.getByRole('row', { name: /Luis Mora/ });
    expect(within(other).queryByText(mark)).toBeNull();
    await expectAccessible();
  });

  it.each(languages)('reads before approving who decided what, when and why, in %s', async (locale) => {
    const { user } = await openBatch(locale);
    await user.click(
      await screen.findByRole('button', {
        name: /^(Aprobar y emitir|Approve and issue|Approuver et délivrer)$/,
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const line = (await dialog.findByText('Ana Lucía Hernández')).closest('li');
    if (!line) throw new Error('a person is a line of the list');
    expectShown(within(line).getByText(mark));
    expect(within(line).getByText(/^Marta Eugenia Vargas, .*Dictó este curso dos veces\.$/)).toBeTruthy();
    expect(within(line).getByText(/Lucía Fernández/)).toBeTruthy();
    expect(dialog.queryByText('Luis Mora')).toBeNull();
    await expectAccessible();
  });
});

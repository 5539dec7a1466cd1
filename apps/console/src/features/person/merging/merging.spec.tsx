import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, comparison, refusal } from '../../../testing/person.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const page = '/console/people/person-ana';
const reason = 'Lo pidió por escrito.';

describe('merging accounts', () => {
  const merging = `${page}/merge`;

  it.each(languages)('begins with accounts of the same name, in %s', async (locale) => {
    await renderApp(merging, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        MergeCandidates: () => ({
          mergeCandidates: [
            {
              id: 'person-ana2',
              fullName: 'Ana L. Hernández',
              email: 'a@example.org',
              country: 'MX',
              place: null,
            },
          ],
        }),
      },
    });
    const link = await screen.findByRole('link', { name: /Ana L\. Hernández/ });
    expect(link.getAttribute('href')).toBe(`${merging}?with=person-ana2`);
    await expectAccessible();
  });

  it.each(languages)('calls neither enrolment active before the edition begins, in %s', async (locale) => {
    const seen = comparison();
    const collisions = seen.collisions.map(({ survivor, loser, ...rest }) => ({
      ...rest,
      survivor: { ...survivor, beginsOn: '2027-01-12' },
      loser: { ...loser, beginsOn: '2027-01-12' },
    }));
    await renderApp(`${merging}?with=person-ana2`, {
      locale,
      person: carla,
      answers: { ...answers(), MergePreview: () => ({ mergePreview: { ...seen, collisions } }) },
    });
    expect(await screen.findAllByText(/^(Comienza el|Begins on|Commence le) /)).toHaveLength(2);
    expect(screen.queryByText(/^Activ[ae]/)).toBeNull();
  });

  it.each(languages)('compares both, asks which enrolment goes on, and why, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${merging}?with=person-ana2`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        MergePreview: () => ({ mergePreview: comparison() }),
        AskMerge: () => ({ askMerge: { __typename: 'MergeAsked', changeId: 'change-1' } }),
        AccountChanges: () => ({ accountChanges: { items: [], totalCount: 0 } }),
      },
    });
    const [ours, theirs] = await screen.findAllByRole<HTMLInputElement>('radio');
    expect([ours?.checked, theirs?.checked]).toEqual([false, true]);
    await expectAccessible();
    if (ours) await user.click(ours);
    await user.type(screen.getByRole('textbox'), reason);
    await user.click(
      screen.getByRole('button', { name: /Pedir la unión|Ask for the merge|Demander la fusion/ }),
    );
    await waitFor(() => expect(location.pathname).toBe('/console/accounts'));
    expect(network.requests.find(({ name }) => name === 'AskMerge')?.variables).toMatchObject({
      input: { survivorId: 'person-ana', loserId: 'person-ana2', keepEnrolmentIds: ['s1'], reason },
    });
  });

  it.each(languages)('warns of two names that are not alike, in %s', async (locale) => {
    const open = (haveOtherNames: boolean) =>
      renderApp(`${merging}?with=person-ana2`, {
        locale,
        person: carla,
        answers: { ...answers(), MergePreview: () => ({ mergePreview: comparison({ haveOtherNames }) }) },
      });
    const warning = /no se parecen|not alike|ne se ressemblent pas/;
    await open(true);
    expect(await screen.findByText(warning)).toBeTruthy();
    await expectAccessible();
    cleanup();
    await open(false);
    await screen.findByRole('textbox');
    expect(screen.queryByText(warning)).toBeNull();
  });

  it('says why it cannot be done, and offers no button', async () => {
    await renderApp(`${merging}?with=person-ana2`, {
      person: carla,
      answers: { ...answers(), MergePreview: () => ({ mergePreview: comparison({ obstacle: 'STAFF' }) }) },
    });
    expect(await screen.findByText(/del equipo/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Pedir la unión/ })).toBeNull();
  });

  it.each(languages)('is undone from the page of who stayed, in %s', async (locale) => {
    const user = userEvent.setup();
    const merge = {
      id: 'merge-1',
      personId: 'person-ana2',
      fullName: 'Ana L. Hernández',
      mergedBy: 'Carla Mena',
      mergedAt: '2027-02-01T16:00:00.000Z',
      undoUntil: '2999-03-03T16:00:00.000Z',
    };
    await renderApp(page, {
      locale,
      person: carla,
      answers: {
        ...answers({ merges: [merge] }),
        UndoMerge: () => ({ undoMerge: refusal('MERGE_BUILT_ON', { what: 'CERTIFICATE' }) }),
      },
    });
    const words = /Deshacer la unión|Undo the merge|Annuler la fusion/;
    await user.click(await screen.findByRole('button', { name: words }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: words }));
    expect(
      await within(dialog).findByText(
        /se emitió un certificado|certificate was issued|certificat a été délivré/,
      ),
    ).toBeTruthy();
  });

  it('leads from the closed account to the one that stayed', async () => {
    const mergedInto = { id: 'person-ana1', fullName: 'Ana Hernández Ruiz' };
    await renderApp(page, {
      person: carla,
      answers: answers({ mergedInto, canChange: false, isDisabled: true }),
    });
    const link = await screen.findByRole('link', { name: 'Ana Hernández Ruiz' });
    expect(link.getAttribute('href')).toBe('/console/people/person-ana1');
  });
});

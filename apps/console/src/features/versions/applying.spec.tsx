import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { Preview } from './version-data.ts';
import { languages, preview, answers, APPLY } from './versions.fixture.ts';

const lucia = { ...carla, isRegional: true };

describe('applying a correction', () => {
  const applied = {
    applyCorrection: { __typename: 'EditionCorrected', editionId: 'e1', versionNumber: 2 },
  } as const;

  it.each(languages)('shows whom it reaches and which results stay, in %s', async (locale) => {
    await renderApp(APPLY, { locale, person: lucia, answers });
    expect(await screen.findByText('Ana Torres')).toBeTruthy();
    await screen.findByText('Llame al 12.');
    await expectAccessible();
  });

  it('tells who would pass and whose certificate stays, before anybody is graded again', async () => {
    const view = (over: Partial<Preview>) => ({
      ...answers,
      CorrectionPreview: () => ({ correctionPreview: { ...preview, ...over } }),
    });
    const one = await renderApp(APPLY, { person: lucia, answers });
    expect(await screen.findByText('1 resultado sube. Nadie más aprueba.')).toBeTruthy();
    expect(screen.getByText(/ya tiene su certificado: queda como se emitió/)).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Lo tiene' })).toBeTruthy();
    one.view.unmount();
    await renderApp(APPLY, {
      person: lucia,
      answers: view({ raisedCount: 5, passingCount: 2, certifiedCount: 0 }),
    });
    expect(await screen.findByText('5 resultados suben. 2 personas pasan a aprobar.')).toBeTruthy();
    expect(screen.getByText(/^Ninguna de esas personas tiene ya un certificado/)).toBeTruthy();
  });

  it('needs a note in every language and a word of assent', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(APPLY, { person: lucia, answers });
    await user.clear(await screen.findByRole('textbox', { name: 'Français' }));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    expect(screen.getByText('Escriba la nota en los tres idiomas.')).toBeTruthy();
    expect(screen.getByText('Confírmelo para aplicar la versión.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'ApplyCorrection')).toBe(false);
  });

  it('sends what the preview showed, and says so', async () => {
    const user = userEvent.setup();
    let isApplied = false;
    const { network } = await renderApp(APPLY, {
      person: lucia,
      answers: {
        ...answers,
        CorrectionPreview: () => ({
          correctionPreview: isApplied ? { ...preview, fromVersionId: 'v2', from: 2 } : preview,
        }),
        ApplyCorrection: () => {
          isApplied = true;
          return applied;
        },
      },
    });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    expect(await screen.findByText('«Primera cohorte» estudia ahora la versión 2')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'ApplyCorrection')?.variables).toMatchObject({
      input: { editionId: 'e1', versionId: 'v2', fromVersionId: 'v1', notes: preview.notes },
    });
  });

  it('says in words that somebody else was quicker', async () => {
    const user = userEvent.setup();
    await renderApp(APPLY, {
      person: lucia,
      answers: {
        ...answers,
        ApplyCorrection: () => ({
          applyCorrection: { __typename: 'Refusal', code: 'VERSION_CHANGED', params: {} },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    await waitFor(() =>
      expect(within(screen.getByRole('alert')).getByText(/Otra persona cambió la versión/)).toBeTruthy(),
    );
  });

  it.each([
    ['es', 'Volver a calificar 1 intento', /Se volvió a calificar 1 intento/, /1 resultado subió/],
    ['en', 'Grade 1 attempt again', /1 attempt was graded again/, /1 result went up/],
    ['fr', 'Noter de nouveau 1 tentative', /1 tentative a été notée de nouveau/, /1 résultat a augmenté/],
  ] as const)(
    'grades again what was graded by the earlier key, and says what came of it, in %s',
    async (locale, submit, done, raised) => {
      const user = userEvent.setup();
      let isDone = false;
      const current = { ...preview, fromVersionId: 'v2', from: 2 };
      const { network } = await renderApp(APPLY, {
        person: lucia,
        locale,
        answers: {
          ...answers,
          CorrectionPreview: () => ({
            correctionPreview: isDone
              ? { ...current, affected: [], affectedCount: 0, regradableCount: 0 }
              : current,
          }),
          RegradeEdition: () => {
            isDone = true;
            return {
              regradeEdition: {
                __typename: 'EditionRegraded',
                editionId: 'e1',
                regraded: 1,
                raised: 1,
                passed: 0,
              },
            };
          },
        },
      });
      const button = await screen.findByRole('button', { name: submit });
      await expectAccessible();
      await user.click(button);
      expect(await screen.findByText(done)).toBeTruthy();
      expect(screen.getByText(raised)).toBeTruthy();
      await waitFor(() => expect(screen.queryByRole('button', { name: submit })).toBeNull());
      expect(network.requests.find(({ name }) => name === 'RegradeEdition')?.variables).toMatchObject({
        input: { editionId: 'e1', versionId: 'v2' },
      });
    },
  );

  it('is not a trainer’s, who is told whose it is', async () => {
    await renderApp(APPLY, { answers });
    expect(await screen.findByText(/Quien coordina todos los países aplica/)).toBeTruthy();
  });
});

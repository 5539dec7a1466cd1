import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, base, lucia, sent } from '../../testing/calls-app.ts';
import { call } from '../../testing/calls.fixture.ts';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

describe('calls of an edition', () => {
  it.each(languages)('are listed with their last day and how many stand where, in %s', async (locale) => {
    await renderApp(`${base}/calls`, { locale, person: lucia, answers: answers() });
    const row = await screen.findByRole('row', { name: /Convocatoria regional/ });
    expect(within(row).getByText(/12$/)).toBeTruthy();
    if (locale === 'es') await expectAccessible();
  });

  it.each([
    ['es', ['GT', 'HN'], 'Abrir la convocatoria', 'Se pregunta a 2 países: Guatemala y Honduras.'],
    ['en', ['GT'], 'Open the call', 'One country is asked: Guatemala.'],
    [
      'fr',
      [],
      'Ouvrir l’appel',
      'Aucun pays n’a été choisi : tous ceux qui reçoivent un lien sont sollicités.',
    ],
  ] as const)('say whom they ask before they are opened, in %s', async (locale, countries, open, words) => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/call-1`, {
      locale,
      person: lucia,
      answers: answers({ NominationCall: () => ({ nominationCall: call({ countries: [...countries] }) }) }),
    });
    await user.click(await screen.findByRole('button', { name: open }));
    expect(within(await screen.findByRole('dialog')).getByText(words)).toBeTruthy();
  });

  it.each([
    ['', 'Todas las convocatorias', '/calls'],
    ['/links', 'Todas las convocatorias', '/calls'],
  ])('lead back by one way, that is named: %p', async (page, name, href) => {
    await renderApp(`${base}/calls/call-1${page}`, { person: lucia, answers: answers() });
    const back = await screen.findByRole('link', { name });
    expect(back.getAttribute('href')).toBe(`${base}${href}`);
    expect(back.textContent).toBe(name);
    expect(screen.queryByRole('link', { name: 'Todas las ediciones' })).toBeNull();
  });

  it('are written with a preview beside the text, and opened after a question', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/call-1`, {
      person: lucia,
      answers: answers({
        SwitchCall: () => ({
          switchCall: { __typename: 'CallSaved', call: call({ phase: 'OPEN', revision: 5 }) },
        }),
        UpdateCall: () => ({ updateCall: { __typename: 'CallSaved', call: call({ revision: 6 }) } }),
      }),
    });
    expect((await screen.findAllByRole('heading', { name: 'Perfil' })).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Abrir la convocatoria' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Abrir la convocatoria' }));
    await waitFor(() => expect(sent(network, 'SwitchCall')).toHaveLength(1));
    const days = screen.getByRole('textbox', { name: 'Días para confirmar' });
    await user.clear(days);
    await user.type(days, '12');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(sent(network, 'UpdateCall')).toHaveLength(1));
    // Opening made a new revision: saving afterwards must not be mistaken for somebody else's change.
    expect(JSON.stringify(sent(network, 'UpdateCall')[0]?.variables)).toContain('"revision":5');
    await expectAccessible();
  });

  it('that are not whole are not sent: the first wrong field has the focus, and all are listed', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/new`, { person: lucia, answers: answers() });
    const submit = await screen.findByRole('button', { name: 'Guardar como borrador' });
    await user.click(submit);
    expect(document.activeElement).toBe(screen.getAllByRole('textbox', { name: 'Español' })[0]);
    expect(screen.getByText('Hay 4 datos por corregir')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Primer día: Indique el primer día.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Primer día'));
    await user.type(screen.getByLabelText('Primer día'), '2026-11-02');
    expect(screen.getByText('Hay 3 datos por corregir')).toBeTruthy();
    expect(sent(network, 'CreateCall')).toEqual([]);
    await expectAccessible();
  });

  it('whose letters name what there is not are not sent: the field says which names there are', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/call-1`, { person: lucia, answers: answers() });
    expect(await screen.findByText('último día para confirmar')).toBeTruthy();
    const [text] = screen.getAllByLabelText('Texto');
    if (!text) throw new Error('the call has a letter');
    await user.type(text, ' Venga el {{start day}.');
    expect(screen.getByText(/^Nada corresponde a \{start day\}\. Puede usar \{nombre\}, /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(document.activeElement).toBe(text);
    expect(text.closest('details')?.open).toBe(true);
    expect(sent(network, 'UpdateCall')).toEqual([]);
    await user.clear(text);
    await user.type(text, 'Venga el {{startsOn} o el {{primer-día}.');
    expect(screen.queryByText(/^Nada corresponde/)).toBeNull();
    await expectAccessible();
  });

  it('are offered a model text in the language that is written, filled in, and never over what somebody wrote', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/calls/new`, {
      person: lucia,
      answers: answers({ Edition: () => ({ edition: edition() }) }),
    });
    await user.type(await screen.findByLabelText('Último día'), '2026-12-20');
    await user.click(screen.getByRole('button', { name: 'Escribir el texto modelo en español' }));
    const [title, text] = await waitFor(() => {
      const fields = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Español' });
      expect(fields[1]?.value).toContain('## Fechas');
      return fields;
    });
    expect(title?.value).toMatch(/^Convocatoria: /);
    for (const words of [
      '11 de enero de 2027',
      '14 de marzo de 2027',
      '**20 de diciembre de 2026**',
      '10 días',
      'Bienvenida',
      '30 lugares',
    ])
      expect(text?.value).toContain(words);
    expect(sent(network, 'Edition').at(-1)?.variables).toMatchObject({ locale: 'es' });
    expect(
      screen.getByRole('button', { name: 'Completar de nuevo el texto modelo en español' }),
    ).toBeTruthy();
    if (text) await user.type(text, ' Gracias.');
    expect(screen.queryByRole('button', { name: /texto modelo/ })).toBeNull();
    await expectAccessible();
  });

  it('keep what is written while the model text is on its way', async () => {
    const user = userEvent.setup();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    await renderApp(`${base}/calls/new`, {
      person: lucia,
      answers: {
        ...answers(),
        Edition: async () => {
          await arrived;
          return { edition: edition() };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Escribir el texto modelo en español' }));
    const [title, text] = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Español' });
    if (!title || !text) throw new Error('there are both fields');
    await user.type(title, 'Nuestra');
    await user.type(text, 'Propio');
    await act(async () => {
      arrive();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect([title.value, text.value]).toEqual(['Nuestra', 'Propio']);
    await user.clear(text);
    const again = await screen.findByRole('button', { name: 'Escribir el texto modelo en español' });
    expect(again.getAttribute('aria-busy')).toBeNull();
  });

  it('that close when the edition has begun, or outlast it, say so before they are saved', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/calls/new`, {
      person: lucia,
      answers: answers({
        EditionHead: () => ({ edition: { ...edition(), startsOn: '2027-01-12', endsOn: '2027-03-07' } }),
      }),
    });
    const [opens, closes] = [await screen.findByLabelText('Primer día'), screen.getByLabelText('Último día')];
    await user.type(opens, '2026-12-01');
    await user.type(closes, '2027-01-12');
    expect(screen.getByText(/^La convocatoria cierra el 12 de enero de 2027/)).toBeTruthy();
    await user.clear(closes);
    await user.type(closes, '2027-01-11');
    expect(screen.queryByText(/^La convocatoria cierra/)).toBeNull();
    await user.clear(opens);
    await user.type(opens, '2025-12-01');
    expect(screen.getByText('La convocatoria dura más que la edición')).toBeTruthy();
  });

  it('are read, not written, by who coordinates one country', async () => {
    await renderApp(`${base}/calls/call-1`, {
      person: carla,
      answers: answers({ NominationCall: () => ({ nominationCall: call({ mayWrite: false }) }) }),
    });
    expect(await screen.findByText('Tipos de institución')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });
});

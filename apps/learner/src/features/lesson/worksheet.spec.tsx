import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { go } from '@campus/web-shell';
import { open, path } from '../../testing/open-lesson.ts';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { lessonAnswer } from './lesson.fixture.ts';

describe('a worksheet field that counts', () => {
  const held = 'Un campo tiene algo que no se pudo guardar: corríjalo';
  const counting =
    '<label class="field" data-field="people" data-kind="number"><span class="field-label">Personas</span><input type="number" name="field-people"></label>';

  it('takes whole numbers from 0, and says why another is not saved', async () => {
    const { server, user } = await open({ planHtml: counting }, { at: `${path}#lesson-end` });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Personas', hidden: true });
    await waitFor(() => expect(field.inputMode).toBe('numeric'));
    await user.type(field, '-55');
    expect(screen.getByText('No se guardó: aquí se cuenta desde 0, sin signo menos.')).toBeTruthy();
    expect((await screen.findAllByText(held)).length).toBeGreaterThan(0);
    await user.clear(field);
    await user.type(field, '55');
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('55'));
    expect(server.of('fieldWritten').every(({ value }) => !value.startsWith('-'))).toBe(true);
    expect(screen.queryByText(/No se guardó/)).toBeNull();
    await waitFor(() => expect(screen.queryByText(held)).toBeNull());
  });

  it('lets go of what it did not take when the lesson is left', async () => {
    const { user, shell } = await open({ planHtml: counting }, { at: `${path}#lesson-end` });
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Personas', hidden: true });
    await waitFor(() => expect(field.inputMode).toBe('numeric'));
    await user.type(field, '-55');
    await waitFor(() => expect(shell.journal.state.name).toBe('held'));
    act(() => go('/help'));
    await waitFor(() => expect(shell.journal.state.name).toBe('saved'));
  });
});

describe('a worksheet field', () => {
  const fieldAt = `${path}#lesson-end`;
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Riesgos', hidden: true });

  it('holds what the server knows, saves what is typed after a pause, and says where it is', async () => {
    const values = [
      {
        fieldId: 'risks',
        value: 'Inundación',
        textId: 't1',
        occurredAt: '2026-01-01T00:00:00Z',
        otherTexts: [],
      },
    ];
    const { server, user } = await open({ values }, { at: fieldAt });
    expect(field().value).toBe('Inundación');
    expect(screen.getByText('No escriba datos de personas reales')).toBeTruthy();
    await user.click(screen.getByText(/^Hoja de trabajo/));
    await user.type(field(), ' y sismo');
    expect(screen.getByText(/Escribiendo/)).toBeTruthy();
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('Inundación y sismo'));
    expect(server.of('fieldWritten').length).toBeLessThan(4);
    await waitFor(() => expect(document.querySelector('.field-state')?.textContent).toBe('Guardado'));
    expect(document.querySelector('.field-printed')?.textContent).toBe('Inundación y sismo');
    await expectAccessible();
  });

  it('keeps its text over a change of language and a reload without a link', async () => {
    const { network, shell, user } = await open({}, { at: fieldAt });
    await user.click(screen.getByText(/^Hoja de trabajo/));
    network.isOnline = false;
    fireEvent.input(field(), { target: { value: 'Sismo' } });
    fireEvent.blur(field());
    await waitFor(() => expect(shell.journal.state.waiting).toBe(1));
    await act(() => shell.session.chooseLocale('en'));
    await screen.findByText('Do not write about real, identifiable people');
    expect(field().value).toBe('Sismo');
    await renderApp(fieldAt, { isSameDevice: true, answers: { Lesson: () => lessonAnswer() } });
    await waitFor(() => expect(field().value).toBe('Sismo'));
  });

  it('of one line grows once its screen is on display, and keeps what is written', async () => {
    const line =
      '<label class="field" data-field="post" data-kind="text"><span class="field-label">Sede</span><input type="text"></label>';
    const { server, user } = await open({ planHtml: line });
    const post = () => screen.getByRole('textbox', { name: 'Sede', hidden: true });
    const whole = await screen.findByRole('button', { name: 'Ver toda la lección' });
    expect(post().localName).toBe('input');
    await user.click(whole);
    await waitFor(() => expect(post().localName).toBe('textarea'));
    await user.type(post(), 'Tapachula');
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('Tapachula'));
  });

  it('says of each field where its own text is', async () => {
    const two = ['risks', 'links'].map(
      (id) =>
        `<label class="field" data-field="${id}"><span class="field-label">${id}</span><textarea maxlength="2000"></textarea></label>`,
    );
    const { network, shell } = await open({ planHtml: two.join('') }, { at: fieldAt });
    const states = () =>
      ['risks', 'links'].map((id) => {
        const below = document.querySelector(`[data-field="${id}"]`)?.nextElementSibling;
        return below?.parentElement?.querySelector(`[data-field="${id}"] ~ .field-state`)?.textContent;
      });
    const type = (id: string, value: string) => {
      const area = screen.getByRole('textbox', { name: id, hidden: true });
      fireEvent.input(area, { target: { value } });
      fireEvent.blur(area);
    };
    type('risks', 'Sismo');
    await waitFor(() => expect(states()[0]).toBe('Guardado'));
    network.isOnline = false;
    type('links', 'Bomberos');
    await waitFor(() => expect(states()).toEqual(['Guardado', 'En este dispositivo']));
    type('risks', 'Sismo y ciclón');
    await waitFor(() => expect(shell.journal.state.waiting).toBe(2));
    await waitFor(() => expect(states()[0]).toBe('En este dispositivo'));
    network.isOnline = true;
    await act(() => shell.journal.flush());
    await waitFor(() => expect(states()).toEqual(['Guardado', 'Guardado']));
  });

  it('tells the room left near its limit', async () => {
    await open({}, { at: fieldAt });
    fireEvent.input(field(), { target: { value: 'a'.repeat(1900) } });
    expect(await screen.findByText(/Quedan 100 caracteres/)).toBeTruthy();
  });
});

describe('a worksheet that is folded at the end of a lesson', () => {
  it.each([
    ['es', 'Escribir en la hoja de trabajo', /^Hoja de trabajo, lecturas y discusión/],
    ['en', 'Write in the worksheet', /^Worksheet, reading and discussion/],
    ['fr', 'Remplir la fiche de travail', /^Fiche de travail, lectures et discussion/],
  ] as const)(
    'is unfolded by the way to it, which stands where it is asked for, in %s',
    async (locale, way, fold) => {
      const { user } = await open({}, { locale, at: `${path}#lesson-end` });
      const summary = await screen.findByText(fold);
      expect(summary.closest('details')?.open).toBe(false);
      const button = await screen.findByRole('button', { name: way });
      expect(button.compareDocumentPosition(summary) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
      await user.click(button);
      expect(summary.closest('details')?.open).toBe(true);
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Riesgos' }));
      await expectAccessible();
    },
  );

  it('has no way to it where there is nothing to write', async () => {
    await open({ extendedHtml: '<p>Leer más.</p>' }, { at: `${path}#lesson-end` });
    expect(await screen.findByText('Para profundizar: lecturas y discusión')).toBeTruthy();
    await screen.findByRole('button', { name: 'Imprimir' });
    expect(screen.queryByRole('button', { name: 'Escribir en la hoja de trabajo' })).toBeNull();
  });
});

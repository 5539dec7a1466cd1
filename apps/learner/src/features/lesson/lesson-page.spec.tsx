import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { go } from '@campus/web-shell';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { lesson, lessonAnswer } from './lesson.fixture.ts';

const path = '/course/e1/lesson/lesson-1';

const open = async (
  over: Parameters<typeof lesson>[0] = {},
  options: Omit<Parameters<typeof renderApp>[1] & object, 'answers'> & { at?: string } = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(options.at ?? path, {
    ...options,
    answers: {
      Lesson: ({ activityId }) => lessonAnswer({ ...over, activityId }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
  return { ...app, server, user: userEvent.setup() };
};

const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('reading', () => {
  it.each([
    ['es', 'Pantalla 1 de 3', 'Siguiente', 'Para su plan'],
    ['en', 'Screen 1 of 3', 'Next', 'For your plan'],
    ['fr', 'Écran 1 sur 3', 'Suivant', 'Pour votre plan'],
  ] as const)('one screen at a time, in %s', async (locale, position, next, end) => {
    const { user } = await open({}, { locale });
    expect(screen.getByText(new RegExp(position))).toBeTruthy();
    expect(await heading('Antes')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Durante' })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: next }));
    expect(document.activeElement).toBe(await heading('Durante'));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: next }));
    await user.click(screen.getByRole('button', { name: next }));
    expect(document.activeElement).toBe(await heading(end));
    expect(screen.queryByRole('button', { name: next })).toBeNull();
    await expectAccessible();
  });

  it('goes on at the screen seen last, and a lesson read before begins anew', async () => {
    await open({ seenScreens: ['one', 'two'], lastScreen: 'two', state: 'STARTED' });
    expect(await heading('Durante')).toBeTruthy();
    await open({ seenScreens: ['one', 'two', 'three'], lastScreen: 'three', state: 'COMPLETED' });
    expect(await heading('Antes')).toBeTruthy();
  });

  it('has last what is loaded last, so that it pushes nothing away', async () => {
    await open();
    const all = screen.getByRole('button', { name: 'Ver toda la lección' });
    const late = await screen.findByRole('button', { name: 'Marcador' });
    expect(all.compareDocumentPosition(late) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('offers earlier questions before the first screen only', async () => {
    const { user } = await open({ recallBefore: 'm2' }, { locale: 'en' });
    expect(await screen.findByRole('link', { name: 'Answer them' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await heading('Durante')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Answer them' })).toBeNull();
  });

  it('keeps its place in the address', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(location.hash).toBe('#two');
    await open({}, { at: `${path}#three` });
    expect(await heading('Después')).toBeTruthy();
  });

  it('turns with the arrow keys, but not inside a field', async () => {
    const { user } = await open({}, { at: `${path}#one` });
    // The listener is attached a moment after the text.
    await waitFor(async () => {
      await user.keyboard('{ArrowRight}');
      expect(location.hash).toBe('#two');
    });
    expect(await heading('Durante')).toBeTruthy();
    screen.getByRole('checkbox', { name: 'Zona' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(await heading('Durante')).toBeTruthy();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{ArrowLeft}');
    expect(await heading('Antes')).toBeTruthy();
  });

  it('shows all screens at once on request', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ver toda la lección' }));
    for (const title of ['Antes', 'Durante', 'Después', 'Para su plan'])
      expect(await heading(title)).toBeTruthy();
    await expectAccessible();
  });

  it('says when another language is shown or the translation is out of date', async () => {
    await open({ askedLocale: 'fr', locale: 'es', isStale: true }, { locale: 'fr' });
    expect(screen.getByText(/Il est affiché en espagnol/)).toBeTruthy();
    expect(screen.getByText(/mise à jour/)).toBeTruthy();
    expect(
      screen
        .getByText('El', { exact: false, selector: '.course-html p' })
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('es');
  });

  it.each([
    ['es', /^Corrección del 29 de noviembre de 2026: La tarjeta\.$/, 'Correcciones anteriores'],
    ['en', /^Corrected on 29 November 2026: La tarjeta\.$/, 'Earlier corrections'],
    ['fr', /^Correction du 29 novembre 2026\s: La tarjeta\.$/, 'Corrections précédentes'],
  ] as const)('says when it was corrected, what and why, in %s', async (locale, sentence, earlier) => {
    const corrections = [
      { appliedAt: '2026-11-29T15:00:00.000Z', note: 'La tarjeta.' },
      { appliedAt: '2026-11-20T15:00:00.000Z', note: 'El mapa.' },
    ];
    await open({ corrections }, { locale });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText(earlier)).toBeTruthy();
  });

  it('brings the next lesson to the device and leads to it', async () => {
    const { network, user } = await open();
    expect(network.requests.filter(({ name }) => name === 'Lesson')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'Lesson').map(({ variables }) => variables),
      ).toContainEqual({
        enrolmentId: 'e1',
        activityId: 'lesson-2',
        locale: 'es',
      }),
    );
    await open({}, { at: `${path}#lesson-end` });
    const link = screen.getByRole('link', { name: 'Continuar: La iniciativa' });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-2');
  });

  it('asks again when its last screen may have opened a gate', async () => {
    const next = { id: 'q', kind: 'QUIZ', title: 'Prueba', isOpen: false } as const;
    const { network, server, user } = await open({ next, seenScreens: ['one', 'two'], state: 'STARTED' });
    network.answer({
      Lesson: () => lessonAnswer({ next: { ...next, isOpen: server.of('screenSeen').length > 0 } }),
    });
    await user.click(screen.getByRole('link', { name: /Después/ }));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await screen.findByRole('link', { name: 'Continuar: Prueba' })).toBeTruthy();
  });

  it('says so when there is no such lesson', async () => {
    await renderApp(path, {
      answers: { Lesson: () => ({ lesson: null }), CourseHome: () => ({ courseHome: null }) },
    });
    expect(await screen.findByRole('heading', { name: 'Esta actividad no está disponible' })).toBeTruthy();
    expect(screen.getByText(/no forma parte de sus inscripciones/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ver mis cursos' }).getAttribute('href')).toBe('/');
    await expectAccessible();
  });

  it('says so when it was never read here and there is no link', async () => {
    const { network } = await open();
    network.isOnline = false;
    act(() => go('/course/e1/lesson/other'));
    expect(await screen.findByText('No hay conexión con el servidor.')).toBeTruthy();
    await expectAccessible();
  });
});

describe('a screen counts as seen', () => {
  it('after a while on display, once', async () => {
    const { server } = await open();
    expect(server.of('screenSeen')).toEqual([]);
    await waitFor(() => expect(server.of('screenSeen')).toHaveLength(1));
    expect(server.of('screenSeen')).toEqual([{ enrolmentId: 'e1', activityId: 'lesson-1', screenId: 'one' }]);
  });

  it('by going on, once, but not by jumping over it', async () => {
    const { server, user } = await open();
    const next = () => user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await next();
    await user.click(screen.getByRole('link', { name: /Después/ }));
    await user.click(screen.getByRole('link', { name: /Antes/ }));
    await next();
    await waitFor(() => expect(server.of('screenSeen')).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: /Para su plan/ }));
    expect(screen.getByText('Le quedan 2 pantallas por ver')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Durante' }));
    expect(document.activeElement).toBe(await heading('Durante'));
  });

  it('when this device has seen it without a link', async () => {
    const { network, user } = await open();
    network.isOnline = false;
    for (let n = 0; n < 3; n++) await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await screen.findByText('Terminó esta lección')).toBeTruthy();
    const again = createWorkServer();
    await renderApp(path, {
      isSameDevice: true,
      answers: {
        Lesson: () => lessonAnswer({ seenScreens: again.of('screenSeen').map(({ screenId }) => screenId) }),
        RecordWork: again.RecordWork,
      },
    });
    expect(await screen.findByText(/Lección terminada/)).toBeTruthy();
    await waitFor(() =>
      expect(again.of('screenSeen').map(({ screenId }) => screenId)).toEqual(['one', 'two', 'three']),
    );
  });
});

describe('inside the text', () => {
  it('a term opens its definition, Escape closes it and gives the focus back', async () => {
    const { user } = await open();
    const term = screen.getByRole('button', { name: 'padrón' });
    await user.click(term);
    const box = await screen.findByRole('dialog', { name: 'padrón' });
    expect(box.textContent).toContain('La lista de nacionales.');
    expect(document.activeElement).toBe(box);
    expect(term.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(term);
    expect(term.getAttribute('aria-expanded')).toBe('false');
  });

  it.each(['{Enter}', ' '])('a term opens its definition from the keyboard: %s', async (key) => {
    const { user } = await open();
    const term = screen.getByRole('button', { name: 'padrón' });
    term.focus();
    await user.keyboard(key);
    expect(await screen.findByRole('dialog', { name: 'padrón' })).toBeTruthy();
  });

  it('links lead into this enrolment, and downloads say their size', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Otra lección' }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-2',
    );
    await open({}, { at: `${path}#three` });
    expect(await screen.findByRole('link', { name: 'Tarjeta (48 KB)' })).toBeTruthy();
  });

  it('a question for oneself says right or wrong in words, with its feedback, and can be tried again', async () => {
    const { user } = await open({}, { at: `${path}#two` });
    const check = screen.getByRole('group', { name: '¿Quién decide?' });
    const press = () => user.click(within(check).getByRole('button', { name: 'Comprobar' }));
    await press();
    expect(within(check).getByRole('status').textContent).toBe('Elija primero una respuesta.');
    await user.click(within(check).getByRole('radio', { name: 'Nadie' }));
    expect(within(check).queryByText('Alguien debe.')?.hidden).toBe(true);
    await press();
    expect(within(check).getByText('Alguien debe.').hidden).toBe(false);
    expect(within(check).getByRole('status').textContent).toMatch(/^Todavía no/);
    expect(within(check).getByRole('radio', { name: /No corresponde/ })).toBeTruthy();
    await user.click(within(check).getByRole('radio', { name: 'El puesto' }));
    expect(within(check).getByRole('status').textContent).toBe('');
    await press();
    expect(within(check).getByRole('status').textContent).toBe('Correcto.');
    await expectAccessible();
  });

  it('a question with several answers says how many are wrong and missing', async () => {
    const { user, shell } = await open({}, { at: `${path}#two` });
    const check = screen.getByRole('group', { name: '¿Qué se guarda?' });
    await user.click(within(check).getByRole('checkbox', { name: 'Zona' }));
    await user.click(within(check).getByRole('checkbox', { name: 'Nombre' }));
    await user.click(within(check).getByRole('button', { name: 'Comprobar' }));
    expect(within(check).getByRole('status').textContent).toBe(
      'Una de sus marcas no corresponde. Falta una respuesta correcta.',
    );
    await act(() => shell.session.chooseLocale('en'));
    await waitFor(() =>
      expect(within(check).getByRole('status').textContent).toBe(
        'One of your ticks does not belong. One right answer is missing.',
      ),
    );
  });
});

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
    await user.click(screen.getByText(/Para profundizar/));
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
    await user.click(screen.getByText(/Para profundizar/));
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
    await waitFor(() =>
      expect(states()).toEqual([
        'Guardado',
        'Sin conexión: 1 cambio guardado en este dispositivo, se enviará solo',
      ]),
    );
    type('risks', 'Sismo y ciclón');
    await waitFor(() => expect(shell.journal.state.waiting).toBe(2));
    await waitFor(() => expect(states()[0]).toMatch(/^Sin conexión: 1 cambio/));
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

import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { planOf } from './plan.fixture.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const open = async (over: Parameters<typeof planOf>[0] = {}, options: Options = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1/plan', {
    ...options,
    answers: { Plan: () => ({ plan: planOf(over) }), RecordWork: server.RecordWork },
  });
  await screen.findByRole('heading', { level: 1, name: planOf(over).title });
  return { ...app, server, user: userEvent.setup() };
};

const printed = () => [...document.querySelectorAll('.plan-field__printed')].map((each) => each.textContent);
const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
};
afterEach(() => setOnline(true));

describe('the plan', () => {
  it.each([
    ['es', 'Parte 3. Riesgos', 'Anexo B. Enlaces', '2 de 4 campos completados', 'Guatemala'],
    ['en', 'Part 3. Riesgos', 'Annex B. Enlaces', '2 of 4 fields filled in', 'Guatemala'],
    ['fr', 'Partie 3. Riesgos', 'Annexe B. Enlaces', 'Champs remplis : 2 sur 4', 'Guatemala'],
  ] as const)('shows parts, annexes and how far it is, in %s', async (locale, part, annex, filled, host) => {
    await open({}, { locale });
    expect(screen.getByRole('heading', { level: 2, name: part })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: annex })).toBeTruthy();
    expect(screen.getByText(filled)).toBeTruthy();
    expect(screen.getByText(host)).toBeTruthy();
    expect(screen.getByText('No escriba datos de personas reales.')).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    [
      'its rule while the edition is open',
      null,
      /mientras la edición esté abierta y 90 días más\. Descárguelo/,
    ],
    ['its last day in words', '2099-03-03T18:00:00Z', /hasta el 3 de marzo de 2099; después lo borra/],
    ['that its time is over', '2026-01-05T18:00:00Z', /terminó el 5 de enero de 2026/],
  ] as const)('says %s, and how to keep a copy', async (_, keptUntil, words) => {
    await open({ keptUntil });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is put right in place, the way the worksheets are', async () => {
    const { user, server } = await open();
    const field = screen.getByLabelText('Peligros');
    await user.type(field, ' y sismos');
    expect((field as HTMLTextAreaElement).value).toBe('Ciclones y sismos');
    await user.tab();
    await waitFor(() =>
      expect(server.of('fieldWritten')).toEqual([
        { enrolmentId: 'e1', activityId: 'lesson-1', fieldId: 'risks', value: 'Ciclones y sismos' },
      ]),
    );
    expect((field as HTMLTextAreaElement).value).toBe('Ciclones y sismos');
  });

  it('takes whole numbers where people are counted, and says why another is not taken', async () => {
    const { user, server } = await open();
    const field = screen.getByLabelText<HTMLInputElement>('Personas');
    await user.type(field, '-55');
    expect(await screen.findByText('No se guardó: aquí se cuenta desde 0, sin signo menos.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.tab();
    expect(field.value).toBe('-55');
    const held = 'Un campo tiene algo que no se pudo guardar: corríjalo';
    expect((await screen.findAllByText(held)).length).toBeGreaterThan(0);
    await user.clear(field);
    await user.type(field, '5,5');
    expect(screen.getByText('No se guardó: escriba un número entero, sin decimales.')).toBeTruthy();
    await expectAccessible();
    await user.type(field, '{Backspace}{Backspace}5');
    await user.tab();
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('55'));
    expect(server.of('fieldWritten').map(({ value }) => value)).not.toContain('-55');
    expect(screen.queryByText(/No se guardó/)).toBeNull();
    await waitFor(() => expect(screen.queryByText(held)).toBeNull());
  });

  it('says at each field where its own text is, whatever else waits', async () => {
    const { user, network, shell } = await open();
    const states = () => [...document.querySelectorAll('.plan-field__state')].map((each) => each.textContent);
    await user.type(screen.getByLabelText('Peligros'), ' y sismos');
    expect(states()).toEqual(['Escribiendo… se guardará en un momento']);
    await user.tab();
    await waitFor(() => expect(states()).toEqual(['Guardado']));
    network.isOnline = false;
    await user.type(screen.getByLabelText('Personas'), '12');
    await user.tab();
    const waiting = 'Sin conexión: 1 cambio guardado en este dispositivo, se enviará solo';
    await waitFor(() => expect(states()).toEqual(['Guardado', waiting]));
    await user.type(screen.getByLabelText('Peligros'), '.');
    await user.tab();
    await waitFor(() => expect(states()).toEqual([waiting, waiting]));
    expect(shell.journal.state.count).toBe(2);
  });

  it('counts what has just been filled in', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Personas'), '1200');
    await user.tab();
    expect(await screen.findByText('3 de 4 campos completados')).toBeTruthy();
    const contents = within(screen.getByRole('navigation', { name: 'Partes y anexos' }));
    expect(await contents.findByText('3 de 4')).toBeTruthy();
  });

  it('leads to the lesson of a worksheet, and names what is behind a gate without a field', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Los riesgos' }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-1',
    );
    expect(
      screen.getByText('Por completar en la lección «Las normas», que todavía no está abierta:'),
    ).toBeTruthy();
    expect(screen.queryByLabelText('Norma local')).toBeNull();
    expect(screen.getByText('Norma local')).toBeTruthy();
  });

  it('begins with the core, counts it by itself, and folds away what can wait', async () => {
    const fields = planOf().parts[1]?.fields ?? [];
    const isCore = (id: string) => id === 'risks' || id === 'people';
    const marked = fields.map((field) => ({ ...field, isCore: isCore(field.fieldId) }));
    const parts = planOf().parts.map((part) => (part.key === '3' ? { ...part, fields: marked } : part));
    const { user } = await open({ parts });
    expect(screen.getByText('Núcleo: 1 de 2 campos')).toBeTruthy();
    expect(screen.getByText('2 de 4 campos completados')).toBeTruthy();
    const rest = screen.getByRole('button', { name: 'Mostrar (1 de 2 completados)' });
    const folded = document.getElementById(rest.getAttribute('aria-controls') ?? '');
    expect(folded?.className).toContain('--shut');
    expect(within(folded ?? document.body).getByLabelText('Último simulacro')).toBeTruthy();
    expect(folded?.contains(screen.getByLabelText('Personas'))).toBe(false);
    await user.click(rest);
    expect(folded?.className).not.toContain('--shut');
    expect(screen.getByRole('button', { name: 'Ocultar' }).getAttribute('aria-expanded')).toBe('true');
    await user.type(screen.getByLabelText('Personas'), '12');
    await user.tab();
    expect(await screen.findByText('Núcleo: 2 de 2 campos')).toBeTruthy();
    await expectAccessible();
  });

  it('shows what can wait while the lessons of the core are closed', async () => {
    const fields = planOf().parts[1]?.fields ?? [];
    const marked = fields.map((field) => ({
      ...field,
      isCore: field.fieldId !== 'risks',
      isOpen: field.fieldId === 'risks',
    }));
    const parts = planOf().parts.map((part) => (part.key === '3' ? { ...part, fields: marked } : part));
    await open({ parts });
    expect(screen.getByRole('button', { name: 'Ocultar' }).getAttribute('aria-expanded')).toBe('true');
  });

  it('stands on paper with every field, empty ones to be filled in, days in words', async () => {
    await open();
    expect(printed()).toEqual(['Ciclones', 'Por completar', '14 de marzo de 2026', 'Por completar']);
  });

  it('is taken away as a file on the paper of the post’s country', async () => {
    await open({}, { locale: 'fr' });
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Télécharger pour Word')).toBe('/plan/e1.docx?lang=fr&size=letter&fields=filled');
    expect(link('Télécharger en PDF')).toBe('/plan/e1.pdf?lang=fr&size=letter&fields=filled');
    await open({ place: { post: 'Port-au-Prince', hostCountry: 'HT', sendingCountry: 'CA' } });
    expect(link('Descargar en PDF')).toBe('/plan/e1.pdf?lang=es&size=a4&fields=filled');
  });

  it('is downloaded with its empty fields too, where that is chosen', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /También lo que falta por llenar/ }));
    expect(screen.getByRole('link', { name: 'Descargar en PDF' }).getAttribute('href')).toMatch(/size=\w+$/);
  });

  it('says in which language it is shown instead', async () => {
    await open({ askedLocale: 'fr' }, { locale: 'fr' });
    expect(screen.getByText(/espagnol/)).toBeTruthy();
  });

  it('is not there for somebody else', async () => {
    await renderApp('/course/e1/plan', {
      answers: { Plan: () => ({ plan: null }), CourseHome: () => ({ courseHome: null }) },
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Esta actividad no está disponible' }),
    ).toBeTruthy();
  });
});

describe('the plan without a link', () => {
  it('is read from the kept copy with what was written since, and printed; a file needs the network', async () => {
    const first = await open();
    first.network.isOnline = false;
    await act(() =>
      first.shell.journal.record('fieldWritten', {
        enrolmentId: 'e1',
        activityId: 'lesson-1',
        fieldId: 'people',
        value: '800',
      }),
    );
    first.view.unmount();
    setOnline(false);
    await renderApp('/course/e1/plan', { isSameDevice: true, isOffline: true });
    await screen.findByRole('heading', { level: 1, name: planOf().title });
    await waitFor(() => expect(printed()).toContain('800'));
    expect(screen.getByText('3 de 4 campos completados')).toBeTruthy();
    expect(screen.getByText(/^Para descargar el plan hace falta conexión/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Descargar en PDF' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Imprimir' })).toBeTruthy();
    await expectAccessible();
  });
});

import { describe, expect, it } from '@jest/globals';
import { CourseHome } from '@campus/api-client';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { gatedCourse } from '../../testing/gated-course.ts';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import type { Field } from './plan-data.ts';
import { fieldOf, planOf, sectionOf } from './plan.fixture.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'> & { key?: string; at?: string };

const open = async (
  over: Parameters<typeof planOf>[0] = {},
  { key = '3', at = '', ...options }: Options = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(`/course/e1/plan/${key}${at}`, {
    ...options,
    answers: { Plan: () => ({ plan: planOf(over) }), RecordWork: server.RecordWork },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup() };
};

/** The plan, the fields of its part 3 changed. */
const withFields = (change: (field: Field) => Partial<Field>) => ({
  parts: planOf().parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) => ({ ...field, ...change(field) })),
  })),
});

const isOneOf =
  (...ids: string[]) =>
  ({ fieldId }: Field) => ({ isCore: ids.includes(fieldId) });

describe('a part of the plan', () => {
  it.each([
    ['es', 'Parte 3. Riesgos', '2 de 4 campos completados', 'Escrito por usted: 22 nov 2026'],
    ['en', 'Part 3. Riesgos', '2 of 4 fields filled in', 'Written by you: 22 Nov 2026'],
    ['fr', 'Partie 3. Riesgos', 'Champs remplis : 2 sur 4', 'Écrit par vous : 22 nov. 2026'],
  ] as const)('has an address of its own, in %s', async (locale, title, filled, written) => {
    await open({}, { locale });
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(document.title).toContain('Plan de contingencia consular');
    expect(screen.getByText(filled)).toBeTruthy();
    expect(screen.getByText('No escriba datos de personas reales.')).toBeTruthy();
    expect(screen.getByText((text) => text.startsWith(written))).toBeTruthy();
    await expectAccessible();
  });

  it('leads to the parts beside it and back to the plan', async () => {
    await open();
    const beside = within(screen.getByRole('navigation', { name: 'Partes' }));
    expect(beside.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/course/e1/plan/1',
      '/course/e1/plan/B',
    ]);
    expect(screen.getByRole('link', { name: planOf().title }).getAttribute('href')).toBe('/course/e1/plan');
  });

  it.each([
    ['1', 'Ninguna hoja de trabajo alimenta esta parte.'],
    ['B', 'Se imprime y se completa a mano; en el campus no se escribe nada aquí.'],
  ])('%s without fields says so', async (key, words) => {
    await open({}, { key });
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it('is not there when the plan has no such part', async () => {
    await open({}, { key: 'Z' });
    expect(screen.queryByRole('heading', { name: /^(Parte|Anexo)/ })).toBeNull();
  });

  it('is put right in place, the way the worksheets are', async () => {
    const { user, server } = await open();
    const field = screen.getByLabelText('Peligros');
    await user.type(field, ' y sismos');
    expect((field as HTMLTextAreaElement).value).toBe('Ciclones y sismos');
    await user.tab();
    await waitFor(() =>
      expect(server.of('fieldWritten')).toEqual([
        {
          enrolmentId: 'e1',
          activityId: 'lesson-1',
          fieldId: 'risks',
          value: 'Ciclones y sismos',
          seen: { before: 'id of Ciclones', others: [] },
        },
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

  it('drops the zeros before a number once it has been typed', async () => {
    const { user, server } = await open();
    const field = screen.getByLabelText<HTMLInputElement>('Personas');
    await user.clear(field);
    await user.type(field, '007');
    await user.tab();
    expect(field.value).toBe('7');
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('7'));
  });

  it('keeps a number from before as it is until somebody changes it', async () => {
    const { user } = await open(withFields(({ fieldId }) => (fieldId === 'people' ? { value: '-55' } : {})));
    const field = screen.getByLabelText<HTMLInputElement>('Personas');
    expect(field.value).toBe('-55');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(screen.queryByText(/No se guardó/)).toBeNull();
    await user.type(field, '0');
    expect(screen.getByText('No se guardó: aquí se cuenta desde 0, sin signo menos.')).toBeTruthy();
  });

  it.each<[Partial<Field>, string, string]>([
    [{ takesDecimals: true, unit: 'horas' }, '5,5', 'Se lee: 5.5 horas'],
    [{ takesDecimals: true, unit: 'horas' }, '1.200', 'Se lee: 1,200 horas'],
    [{ takesDecimals: true, unit: 'horas' }, '5,125', 'Se lee: 5,125 horas'],
    [{ takesDecimals: true }, '0,125', 'No se guardó: escriba dos decimales como máximo.'],
    [{ takesDecimals: true, max: 100, unit: '%' }, '101', 'No se guardó: el máximo aquí es 100.'],
    [{}, '99999999999999', 'No se guardó: el máximo aquí es 1,000,000,000.'],
    [{ min: 1 }, '0', 'No se guardó: el mínimo aquí es 1.'],
  ])('of a number that is %j says to %s: %s', async (over, typed, words) => {
    const { user } = await open(withFields(({ fieldId }) => (fieldId === 'people' ? over : {})));
    await user.type(screen.getByLabelText('Personas'), typed);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible();
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
    const waiting = 'En este dispositivo';
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
  });

  it('leads to the lesson of a worksheet, and names what is behind a gate without a field', async () => {
    await open();
    const group = within(screen.getByRole('group', { name: 'Hoja de trabajo de Los riesgos' }));
    expect(group.getByLabelText('Peligros')).toBeTruthy();
    expect(group.getByRole('link', { name: 'Los riesgos' }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-1',
    );
    expect(
      screen.getByText('Por completar en la lección «Las normas», que todavía no está abierta:'),
    ).toBeTruthy();
    expect(screen.getByText('1 campo se abre con su lección').closest('details')?.open).toBe(false);
    expect(screen.queryByLabelText('Norma local')).toBeNull();
    expect(screen.getByText('Norma local')).toBeTruthy();
  });

  it('begins with the core, counts it by itself, and folds away what can wait', async () => {
    const { user } = await open(withFields(isOneOf('risks', 'people')));
    expect(screen.getByText('Núcleo: 1 de 2 campos')).toBeTruthy();
    const summary = screen.getByRole('heading', { name: 'Otros campos: 1 de 2 completados' });
    const fold = summary.closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.contains(screen.getByLabelText('Último simulacro'))).toBe(true);
    expect(fold?.contains(screen.getByLabelText('Personas'))).toBe(false);
    await user.type(screen.getByLabelText('Personas'), '12');
    await user.tab();
    expect(await screen.findByText('Núcleo: 2 de 2 campos')).toBeTruthy();
    await expectAccessible();
  });

  it('shows what can wait while the lessons of the core are closed', async () => {
    await open(withFields(({ fieldId }) => ({ isCore: fieldId !== 'risks', isOpen: fieldId === 'risks' })));
    expect(screen.getByLabelText('Peligros').closest('details')?.open).toBe(true);
  });

  it.each([
    ['es', /^Se escribe en la lección «Las normas»\. Se abre cuando termine lo obligatorio de «Bienvenida»/],
    [
      'en',
      /^It is written in the lesson “Las normas”\. It opens when you have finished what is required in “Bienvenida”/,
    ],
    ['fr', /^Il se remplit dans la leçon «\sLas normas\s»\. /],
  ] as const)('says why a field is closed, and leads to what opens it, in %s', async (locale, words) => {
    const app = await open({}, { locale });
    app.network.answer({ CourseHome: () => ({ courseHome: gatedCourse('lesson-9') }) });
    await app.shell.cache.reload(CourseHome, { enrolmentId: 'e1', locale });
    const link = await screen.findByRole('link', { name: /Cómo se estudia/ });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-0');
    expect(link.closest('p')?.textContent).toMatch(words);
    await expectAccessible();
  });

  it('puts the cursor into the field its address names, out of the fold', async () => {
    await open(withFields(isOneOf('risks')), { at: '#lesson-1.people' });
    const field = screen.getByLabelText('Personas');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.closest('details')?.open).toBe(true);
  });

  it('goes from one empty field to the next, then to where the plan goes on', async () => {
    const more = [fieldOf('size', { label: 'Tamaño', kind: 'TEXT' }), fieldOf('zone', { label: 'Zona' })];
    const parts = [...planOf().parts, sectionOf('4', 'Comunidad', { fields: more })];
    const { user } = await open({ parts }, { key: '4' });
    const next = () =>
      screen.getAllByRole('button', { name: 'Siguiente campo vacío' }).at(-1) ?? document.body;
    for (const label of ['Tamaño', 'Zona', 'Tamaño']) {
      await user.click(next());
      expect(document.activeElement).toBe(screen.getByLabelText(label));
    }
    for (const label of ['Tamaño', 'Zona']) await user.type(screen.getByLabelText(label), 'x');
    await user.tab();
    const [link] = await screen.findAllByRole('link', { name: 'Siguiente campo vacío: Parte 3. Riesgos' });
    expect(link?.getAttribute('href')).toBe('/course/e1/plan/3#lesson-1.people');
  });
});

describe('a part of the plan without a link', () => {
  it('is filled in from the kept copy, and nothing of it is lost', async () => {
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
    await renderApp('/course/e1/plan/3', { isSameDevice: true, isOffline: true });
    await screen.findByRole('heading', { level: 1, name: 'Parte 3. Riesgos' });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Personas').value).toBe('800'));
    await expectAccessible();
  });
});

import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, draft } from '../studio.fixture.ts';

const admin: typeof tomas = { ...tomas, roles: ['ADMINISTRATOR', 'TRAINER'] };
const course = 'uuid: 00000000-0000-4000-8000-000000000001\nkey: a\nsource: es\nlocales: [es, fr]\n';

const served = (refusal?: 'COURSE_KEY_TAKEN') => ({
  ...answers(),
  StartCourse: () => ({
    startCourse: refusal
      ? { __typename: 'Refusal' as const, code: refusal, params: {} }
      : { __typename: 'DraftStarted' as const, draftId: 'd1' },
  }),
  AddDraftPart: () => ({
    addDraftPart: {
      __typename: 'DraftPartAdded' as const,
      draftId: 'd1',
      path: 'modules/03-law/lessons/02-alerta/es.md',
    },
  }),
  DraftText: () => ({ draftText: { hash: 'a', text: course } }),
  DraftFiles: () => ({
    draftFiles: ['course.yaml', 'modules/03-law/module.yaml', 'modules/03-law/lessons/02-alerta/es.md'].map(
      (path) => ({ path, hash: 'a', bytes: 1, mayWrite: true }),
    ),
  }),
});

const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('a new course', () => {
  const open = async (refusal?: 'COURSE_KEY_TAKEN') => {
    const app = await renderApp('/console/studio/new', { person: admin, answers: served(refusal) });
    await screen.findByRole('textbox', { name: /^Clave/ });
    return app;
  };

  it.each([
    ['es', 'Curso nuevo'],
    ['en', 'New course'],
    ['fr', 'Nouveau cours'],
  ] as const)('is begun on a page of its own, in %s', async (locale, name) => {
    const { view } = await renderApp('/console/studio', { locale, person: admin, answers: served() });
    const link = await screen.findByRole('link', { name });
    expect(link.getAttribute('href')).toBe('/console/studio/new');
    view.unmount();
    await renderApp('/console/studio/new', { locale, person: admin, answers: served() });
    expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
    await expectAccessible();
  });

  it('is no page for anybody but administrators', async () => {
    await renderApp('/console/studio/new', { person: tomas, answers: served() });
    await waitFor(() => expect(document.querySelector('h1')).toBeTruthy());
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('asks for its title, and makes its key of it until somebody types one', async () => {
    const { network } = await open();
    await press('Crear el curso');
    expect(screen.getByText('Escriba el título del curso.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'English' }));
    expect(screen.queryByRole('textbox', { name: 'English' })).toBeNull();
    await user.type(field('Español'), 'Primeros auxilios: ¿qué hacer?');
    expect(field(/^Clave/).value).toBe('primeros-auxilios-que-hacer');
    await user.clear(field(/^Clave/));
    await user.type(field(/^Clave/), 'aid');
    await press('Crear el curso');
    expect(await screen.findByRole('heading', { level: 1, name: draft().name })).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'StartCourse')?.variables).toEqual({
      input: {
        idempotencyKey: expect.any(String),
        key: 'aid',
        title: { es: 'Primeros auxilios: ¿qué hacer?', fr: '' },
        locales: ['es', 'fr'],
        versionId: null,
      },
    });
  });

  it('may be a copy of another one', async () => {
    const { network } = await open();
    await user.click(screen.getByRole('radio', { name: /^La copia de otro curso/ }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.type(field('Français'), 'Copie du cours');
    await press('Crear el curso');
    expect(await screen.findByRole('heading', { level: 1, name: draft().name })).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'StartCourse')?.variables).toMatchObject({
      input: { key: 'copie-du-cours', locales: [], versionId: 'v4' },
    });
  });

  it('says what is wrong with its key', async () => {
    await open('COURSE_KEY_TAKEN');
    await user.type(field('Español'), 'Ñ');
    await press('Crear el curso');
    expect(screen.getByText(/^De 3 a 50 letras minúsculas/)).toBeTruthy();
    await user.type(field(/^Clave/), 'ew-course');
    await press('Crear el curso');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('a part that is added to a draft', () => {
  it('is asked for in the languages of the course, and opens to be written', async () => {
    const { network } = await renderApp('/console/studio/d1', { person: tomas, answers: served() });
    await user.click(await screen.findByText('Añadir al curso'));
    const kind = await screen.findByRole('combobox', { name: 'Qué se añade' });
    const form = within(kind.closest('form') ?? document.body);
    await user.selectOptions(kind, 'LESSON');
    await waitFor(() => expect(form.queryByRole('textbox', { name: 'English' })).toBeNull());
    await press('Añadir');
    expect(form.getByText('Escriba el título.')).toBeTruthy();
    await user.type(form.getByRole('textbox', { name: 'Español' }), 'La alerta');
    await expectAccessible();
    await press('Añadir');
    expect(await screen.findByRole('textbox', { name: /^Texto/ })).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'AddDraftPart')?.variables).toEqual({
      input: {
        idempotencyKey: expect.any(String),
        draftId: 'd1',
        kind: 'LESSON',
        module: '03-law',
        title: { es: 'La alerta', fr: '' },
      },
    });
  });

  it('is offered to authors of an open draft only', async () => {
    for (const one of [draft({ rights: ['REVIEWER'] }), draft({ state: 'PUBLISHED', publishedAs: 5 })]) {
      const { view } = await renderApp('/console/studio/d1', {
        person: tomas,
        answers: { ...served(), CourseDraft: () => ({ courseDraft: one }) },
      });
      await screen.findByRole('heading', { level: 1, name: one.name });
      await screen.findByRole('table');
      expect(screen.queryByText('Añadir al curso')).toBeNull();
      view.unmount();
    }
  });
});

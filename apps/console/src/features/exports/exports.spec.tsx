import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

const module = {
  id: 'module-3',
  kind: 'MODULE',
  title: 'La alerta',
  courseId: 'course-1',
  courseTitle: 'MICIC',
  locales: ['es', 'en', 'fr'],
  leftOut: ['Encuesta'],
  isMarked: true,
  path: '/exports/module-3.zip',
} as const;

const dispatch = {
  id: 'dispatch-1',
  label: 'Plataforma regional',
  opens: { id: 'module-3', title: 'La alerta', courseTitle: 'MICIC' },
  standard: 'SCORM_1_2',
  locales: ['es'],
  isOpen: true,
  maxLearners: 50,
  closesAt: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  launches: 31,
  learners: 12,
  completions: 7,
  path: '/exports/dispatch/dispatch-1.zip',
} as const;

const answers = {
  ExportableModules: () => ({
    exportableModules: [{ ...module, locales: [...module.locales], leftOut: [...module.leftOut] }],
  }),
  Dispatches: () => ({
    dispatches: { items: [{ ...dispatch, locales: [...dispatch.locales] }], totalCount: 1 },
  }),
};

describe('exporting', () => {
  it.each(languages)('asks what, which version and which languages, in %s', async (locale) => {
    await renderApp('/console/exports', { locale, answers });
    expect(await screen.findAllByRole('checkbox')).toHaveLength(3);
    expect(screen.getByText('Encuesta')).toBeTruthy();
    await expectAccessible();
  });

  it('leads to the package that was chosen', async () => {
    const user = userEvent.setup();
    await renderApp('/console/exports', { answers });
    await user.click(await screen.findByRole('radio', { name: /2004/ }));
    await user.click(screen.getByRole('checkbox', { name: 'English' }));
    const link = screen.getByRole('link', { name: 'Descargar el paquete' });
    expect(link.getAttribute('href')).toBe('/exports/module-3.zip?version=2004-4&lang=es%2Cfr');
  });
});

describe('what has no mark', () => {
  const simulation = { ...module, kind: 'SCENARIO', isMarked: false, leftOut: [] } as const;
  const unmarked = {
    ...answers,
    ExportableModules: () => ({
      exportableModules: [{ ...simulation, locales: [...module.locales], leftOut: [] }],
    }),
  };

  it.each([
    ['es', 'Aquí no se califica nada', '/console/exports'],
    ['en', 'Nothing is marked here', '/console/exports'],
    ['fr', 'Rien n’est noté ici', '/console/exports'],
  ] as const)('says how the other platform is set, in %s', async (locale, title, path) => {
    await renderApp(path, { locale, answers: unmarked });
    expect(await screen.findByText(title)).toBeTruthy();
    await expectAccessible();
  });

  it('is not said of what has one', async () => {
    await renderApp('/console/exports', { answers });
    await screen.findAllByRole('checkbox');
    expect(screen.queryByText('Aquí no se califica nada')).toBeNull();
  });
});

describe('linked packages', () => {
  it.each(languages)('are listed with their uses, in %s', async (locale) => {
    await renderApp('/console/dispatches', { locale, answers });
    expect(await screen.findByText('Plataforma regional')).toBeTruthy();
    expect(screen.getByText('31')).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['Cerrado', { closesAt: '2026-01-31T23:59:59.000Z' }],
    ['Ya no se ofrece', { opens: null }],
    ['Desactivado', { isOpen: false }],
  ])('that let nobody in say so: %s', async (state, over) => {
    const row = { ...dispatch, ...over, locales: [...dispatch.locales] };
    await renderApp('/console/dispatches', {
      answers: { ...answers, Dispatches: () => ({ dispatches: { items: [row], totalCount: 1 } }) },
    });
    expect(await screen.findByText(state)).toBeTruthy();
    expect(screen.queryByText('Activo')).toBeNull();
  });

  it.each(['/console/dispatches', '/console/exports'])(
    'are not a coordinator’s, who is shown a way on: %s',
    async (path) => {
      await renderApp(path, { person: carla, answers });
      const way = await screen.findByRole('link', { name: 'Ir a los paquetes' });
      expect(way.getAttribute('href')).toBe('/console/packages');
    },
  );

  it('are switched off at the press of a button', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/dispatches', {
      answers: {
        ...answers,
        SwitchDispatch: () => ({ switchDispatch: { __typename: 'Refusal', code: 'NOT_FOUND', params: {} } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Desactivar Plataforma regional' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'SwitchDispatch')?.variables).toMatchObject({
      input: { dispatchId: 'dispatch-1', isOpen: false },
    });
  });

  it('are made for somebody, who must be named', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/dispatches', {
      answers: {
        ...answers,
        CreateDispatch: () => ({
          createDispatch: {
            __typename: 'DispatchCreated',
            dispatch: { ...dispatch, locales: [...dispatch.locales] },
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Crear un paquete enlazado' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Crear el paquete' }));
    expect(network.requests.some(({ name }) => name === 'CreateDispatch')).toBe(false);
    await user.type(dialog.getByRole('textbox', { name: '¿Para quién es?' }), 'OIM');
    await user.type(dialog.getByLabelText('Último día'), '2027-03-31');
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Crear el paquete' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'CreateDispatch')?.variables).toMatchObject({
      input: {
        targetId: 'module-3',
        label: 'OIM',
        standard: 'SCORM_1_2',
        locales: ['es', 'en', 'fr'],
        closesAt: new Date('2027-03-31T23:59:59').toISOString(),
      },
    });
  });
});

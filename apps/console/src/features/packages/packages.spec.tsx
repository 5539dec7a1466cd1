import { describe, expect, it } from '@jest/globals';
import { expectAccessible, refuseHttp } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { libraryPackage, packageRow, report } from '../../testing/library.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

const shelf = (items = [packageRow()]) => ({
  LibraryPackages: () => ({ libraryPackages: { items, totalCount: items.length } }),
});

const one = (over: Parameters<typeof libraryPackage>[0] = {}) => ({
  LibraryPackage: () => ({ libraryPackage: libraryPackage(over) }),
});

const versions = (over: Parameters<typeof report>[0] = {}) => ({
  LibraryVersionReport: () => ({
    libraryPackage: {
      ...libraryPackage(),
      versions: [{ id: 'version-2', number: 2, isCurrent: false, isPublished: false, report: report(over) }],
    },
  }),
});

describe('the list of packages', () => {
  it.each(languages)('names each with its version, people and state, in %s', async (locale) => {
    await renderApp('/console/packages', { locale, answers: shelf() });
    const link = await screen.findByRole('link', { name: 'Primeras 72 horas' });
    expect(link.getAttribute('href')).toBe('/console/packages/package-1');
    expect(within(screen.getByRole('table')).getByText('12')).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)('tells the first step while it is empty, in %s', async (locale) => {
    await renderApp('/console/packages', { locale, answers: shelf([]) });
    await screen.findByRole('heading', { level: 2 });
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link').getAttribute('href')).toBe('/console/upload');
    await expectAccessible();
  });

  it('looks for a title while it is typed, and says when there is none', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages', { answers: shelf() });
    const field = await screen.findByRole('searchbox', { name: 'Buscar por título' });
    network.answer({ LibraryPackages: () => ({ libraryPackages: { items: [], totalCount: 0 } }) });
    await user.type(field, 'nada');
    expect(await screen.findByText('No hay paquetes que coincidan con «nada»')).toBeTruthy();
    expect(location.search).toBe('?search=nada');
    expect(network.requests.at(-1)?.variables).toMatchObject({ search: 'nada' });
    expect(document.activeElement).toBe(field);
  });

  it('says that the link is gone', async () => {
    await renderApp('/console/packages', {
      answers: { LibraryPackages: () => Promise.reject(new TypeError('lost')) },
    });
    expect(await screen.findByText('No hay conexión con el servidor.')).toBeTruthy();
  });
});

describe('a package', () => {
  it.each(languages)('shows its versions and what can be done, in %s', async (locale) => {
    await renderApp('/console/packages/package-1', { locale, answers: one() });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.getByRole('link', { name: '9' }).getAttribute('href')).toBe(
      '/console/packages/package-1/attempts',
    );
    await expectAccessible();
  });

  it.each([
    [0, 'Publicada, sin participantes'],
    [1, 'Publicada; la usa una persona'],
    [12, 'Publicada; la usan 12 personas'],
  ])('published says by how many it is used: %d', async (learners, words) => {
    await renderApp('/console/packages/package-1', {
      answers: { LibraryPackage: () => ({ libraryPackage: libraryPackage({ learners }) }) },
    });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('opens the version in use in the learner’s client, for trying', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1', {
      answers: {
        ...one(),
        TryPackage: () => {
          throw refuseHttp(500, 'INTERNAL');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Probar la versión 1' }));
    expect(await screen.findByText('El servidor tiene un problema.')).toBeTruthy();
    expect(network.requests.at(-1)).toMatchObject({ name: 'TryPackage' });
  });

  it('keeps the new title in the form when the request fails, and sends it under the same key', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1', {
      answers: { ...one(), RenamePackage: () => Promise.reject(new TypeError('lost')) },
    });
    await user.click(await screen.findByRole('button', { name: 'Cambiar el título' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByRole<HTMLInputElement>('textbox');
    await user.clear(field);
    await user.type(field, 'Las primeras horas');
    await user.click(dialog.getByRole('button', { name: 'Guardar el título' }));
    expect(await dialog.findByText('No hay conexión con el servidor.')).toBeTruthy();
    expect(field.value).toBe('Las primeras horas');
    await expectAccessible();
    network.answer({
      RenamePackage: () => ({
        renamePackage: { __typename: 'PackageRenamed', libraryPackage: libraryPackage() },
      }),
    });
    await user.click(dialog.getByRole('button', { name: 'Guardar el título' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const keys = network.requests
      .filter(({ name }) => name === 'RenamePackage')
      .map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('that is not there, or not for this person, is a page that does not exist', async () => {
    await renderApp('/console/packages/none', {
      answers: { LibraryPackage: () => ({ libraryPackage: null }) },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
  });
});

describe('the report of a version', () => {
  it.each(languages)('can be read by a trainer, in %s', async (locale) => {
    await renderApp('/console/packages/package-1/versions/version-2', { locale, answers: versions() });
    expect((await screen.findAllByRole('heading', { level: 2 })).length).toBeGreaterThan(5);
    expect(screen.getByText('La alerta')).toBeTruthy();
    expect(screen.getByText('media/mapa.png')).toBeTruthy();
    expect(screen.getByText(/fonts\.example\.net/)).toBeTruthy();
    await expectAccessible();
  });

  it('lists barriers in plain words, the gravest first', async () => {
    await renderApp('/console/packages/package-1/versions/version-2', { answers: versions() });
    const table = await screen.findByRole('table');
    const rules = within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(rules).toEqual([
      'Imágenes sin descripción',
      'Contenido fuera de las partes señaladas de la página',
      'Otra regla de accesibilidad (a-new-rule)',
    ]);
  });

  it('never calls what was not seen a proof', async () => {
    const { trial } = report();
    await renderApp('/console/packages/package-1/versions/version-2', {
      answers: versions({ trial: { ...trial, reportsCompletion: false } }),
    });
    expect(await screen.findByText(/no demuestra que no lo haga/)).toBeTruthy();
  });

  it('says which part failed before it began, and what of its program', async () => {
    const { trial } = report();
    const [item] = trial.items;
    if (!item) throw new Error('The fixture has an item.');
    const items = [{ ...item, initialises: false, errors: ['$ is not defined'] }];
    await renderApp('/console/packages/package-1/versions/version-2', {
      answers: versions({ trial: { ...trial, items } }),
    });
    expect(await screen.findByText('Una parte no llegó a empezar en la prueba')).toBeTruthy();
    expect(screen.getByText('$ is not defined')).toBeTruthy();
  });

  it.each([
    ['1.2', /^512 caracteres \(13\s?% de lo que permite SCORM 1\.2\)$/],
    ['2004-3', /^512 caracteres \(13\s?% de lo que permite SCORM 2004, 3/],
    ['2004-4', /^512 caracteres \(1\s?% de lo que permite SCORM 2004, 4/],
    ['', /^512 caracteres$/],
  ])('measures what a package keeps by the limit of its own standard: %s', async (standard, words) => {
    await renderApp('/console/packages/package-1/versions/version-2', { answers: versions({ standard }) });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('gives its suggested rule to the package at the press of a button', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1/versions/version-2', {
      answers: {
        ...versions(),
        SetPackagePolicy: () => ({
          setPackagePolicy: { __typename: 'PackagePolicySet', libraryPackage: libraryPackage() },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Usar la regla sugerida' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'SetPackagePolicy')?.variables).toMatchObject({
        input: { libraryPackageId: 'package-1', policy: { completion: 'REPORTED', maxAttempts: 2 } },
      }),
    );
  });

  it('is published, or says beside the button why not', async () => {
    const user = userEvent.setup();
    await renderApp('/console/packages/package-1/versions/version-2', {
      answers: {
        ...versions(),
        PublishPackageVersion: () => ({
          publishPackageVersion: { __typename: 'Refusal', code: 'PACKAGE_ARCHIVED', params: {} },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Publicar la versión 2' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('the rules of a package', () => {
  it.each(languages)('are explained choice by choice, in %s', async (locale) => {
    await renderApp('/console/packages/package-1/rules', { locale, answers: one() });
    expect(await screen.findAllByRole('radio')).toHaveLength(10);
    await expectAccessible();
  });

  it('are not sent with a number that cannot be', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1/rules', { answers: one() });
    const field = await screen.findByRole('textbox', { name: 'Intentos como máximo' });
    await user.clear(field);
    await user.type(field, '2,5');
    await user.click(screen.getByRole('button', { name: 'Guardar las reglas' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(network.requests.some(({ name }) => name === 'SetPackagePolicy')).toBe(false);
  });

  it('are saved as they stand, an empty field meaning no limit', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1/rules', {
      answers: {
        ...one(),
        SetPackagePolicy: () => ({
          setPackagePolicy: { __typename: 'PackagePolicySet', libraryPackage: libraryPackage() },
        }),
      },
    });
    await user.clear(await screen.findByRole('textbox', { name: 'Intentos como máximo' }));
    await user.type(screen.getByRole('textbox', { name: 'Nota mínima para aprobar, en %' }), '72,5');
    await user.click(screen.getByRole('radio', { name: /Cuando se aprobó/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar las reglas' }));
    expect(await screen.findByText('Las reglas están guardadas.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'SetPackagePolicy')?.variables).toMatchObject({
      input: { policy: { maxAttempts: null, mastery: 72.5, completion: 'PASSED', review: true } },
    });
  });

  it('keep a number to its last digit when the language is changed', async () => {
    const user = userEvent.setup();
    const { policy } = libraryPackage();
    const { network, shell } = await renderApp('/console/packages/package-1/rules', {
      answers: one({ policy: { ...policy, mastery: 66.6667 } }),
    });
    const field = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Nota mínima para aprobar, en %',
    });
    expect(field.value).toBe('66.67');
    await shell.session.chooseLocale('fr');
    await user.click(await screen.findByRole('button', { name: 'Enregistrer les règles' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'SetPackagePolicy')?.variables).toMatchObject({
        input: { policy: { mastery: 66.6667 } },
      }),
    );
  });
});

describe('moving attempts to the version in use', () => {
  const preview = {
    items: [
      {
        attemptId: 'attempt-1',
        personName: 'Luis Paz',
        countryCode: 'HN',
        startedAt: '2026-11-20T10:00:00.000Z',
        fromVersion: 1,
        itemsKept: ['La alerta'],
        itemsLost: ['Lecturas'],
        stateKept: false,
      },
      {
        attemptId: 'attempt-2',
        personName: 'Ana Hernández',
        countryCode: null,
        startedAt: '2026-11-21T10:00:00.000Z',
        fromVersion: 1,
        itemsKept: [],
        itemsLost: [],
        stateKept: true,
      },
    ],
    totalCount: 2,
  };
  const answers = { ...one(), AttemptMove: () => ({ attemptMove: preview }) };

  it.each(languages)('shows who, what is kept and what is lost, in %s', async (locale) => {
    await renderApp('/console/packages/package-1/move', { locale, person: carla, answers });
    expect(await screen.findByText('La alerta')).toBeTruthy();
    expect(screen.getByText(/Lecturas/)).toBeTruthy();
    await expectAccessible();
  });

  it('moves those who are ticked, with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/packages/package-1/move', {
      person: carla,
      answers: {
        ...answers,
        MoveAttempts: () => ({ moveAttempts: { __typename: 'AttemptsMoved', attemptIds: ['attempt-2'] } }),
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /Luis Paz/ }));
    const button = screen.getByRole('button', { name: 'Pasar un intento' });
    await user.click(button);
    expect(network.requests.some(({ name }) => name === 'MoveAttempts')).toBe(false);
    await user.type(screen.getByRole('textbox', { name: 'Motivo' }), 'La versión 1 tenía un error');
    await user.click(button);
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'MoveAttempts')?.variables).toMatchObject({
        input: { attemptIds: ['attempt-2'], toVersionId: 'version-1', reason: 'La versión 1 tenía un error' },
      }),
    );
  });

  it('is not for trainers', async () => {
    await renderApp('/console/packages/package-1/move', { answers });
    expect(await screen.findByText(/tarea de la coordinación/)).toBeTruthy();
  });
});

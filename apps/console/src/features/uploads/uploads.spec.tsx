import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { libraryPackage, packageRow, upload } from '../../testing/library.fixture.ts';
import { renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

const { report: _report, ...row } = upload();

const list = (...items: (typeof row)[]) => ({
  PackageUploads: () => ({ packageUploads: { items, totalCount: items.length } }),
});

const one = (over: Parameters<typeof upload>[0] = {}) => ({
  PackageUpload: () => ({ packageUpload: upload(over) }),
  LibraryPackages: () => ({ libraryPackages: { items: [packageRow()], totalCount: 1 } }),
});

describe('uploading', () => {
  it.each(languages)('takes files by picker or drop and lists what was received, in %s', async (locale) => {
    const refused = { ...row, id: 'upload-2', status: 'REFUSED' } as const;
    await renderApp('/console/upload', { locale, answers: list(row, refused) });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(document.querySelector('input[type=file]')?.getAttribute('aria-labelledby')).toBeTruthy();
    await expectAccessible();
  });

  it('says for which package the new version is', async () => {
    await renderApp('/console/upload?into=package-1', {
      answers: { ...list(), LibraryPackage: () => ({ libraryPackage: libraryPackage() }) },
    });
    expect(
      await screen.findByText('Lo que suba aquí será una versión nueva de «Primeras 72 horas».'),
    ).toBeTruthy();
  });

  it('tells how to go on with what an earlier visit left unfinished', async () => {
    await renderApp('/console/upload', {
      answers: list({ ...row, status: 'RECEIVING', stage: 'RECEIVING' }),
    });
    expect(await screen.findByText(/Elija otra vez el mismo archivo/)).toBeTruthy();
  });
});

describe('a received file', () => {
  it.each(languages)('shows how far the server has come, in %s', async (locale) => {
    await renderApp('/console/upload/upload-1', {
      locale,
      answers: one({ status: 'CHECKING', stage: 'UNPACKING', progress: 40, report: null }),
    });
    expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(40);
    await expectAccessible();
  });

  it('moves on by itself when the server has looked into it', async () => {
    const { network } = await renderApp('/console/upload/upload-1', {
      answers: one({ status: 'WAITING', stage: 'READING', report: null }),
    });
    await screen.findByText('Leer su manifiesto');
    network.answer(one());
    expect(await screen.findByRole('heading', { name: '¿Qué hacemos con este paquete?' })).toBeTruthy();
  });

  it.each([
    ['es', 'El archivo primeras-72-horas.zip no se pudo aceptar.', /contraseña/],
    ['en', 'The file primeras-72-horas.zip could not be accepted.', /password/],
    ['fr', 'Le fichier primeras-72-horas.zip n’a pas pu être accepté.', /mot de passe/],
  ] as const)('that was refused says which, why and what to do, in %s', async (locale, title, why) => {
    await renderApp('/console/upload/upload-1', {
      locale,
      answers: one({
        status: 'REFUSED',
        report: null,
        fault: { code: 'ARCHIVE_ENCRYPTED', file: 'a/b.html', params: {} },
      }),
    });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(why).textContent).toContain('a/b.html');
    await expectAccessible();
  });

  it.each([
    ['es', 'primeras-72-horas.zip: no es un paquete SCORM; parece ser una actividad H5P.'],
    ['en', 'primeras-72-horas.zip: this is not a SCORM package; it seems to be an H5P activity.'],
    ['fr', 'primeras-72-horas.zip : ce n’est pas un paquet SCORM ; il semble que ce soit une activité H5P.'],
  ] as const)('that is something else is named for what it is, in %s', async (locale, sentence) => {
    const fault = { code: 'NOT_SCORM', file: null, params: { kind: 'h5p' } };
    await renderApp('/console/upload/upload-1', {
      locale,
      answers: one({ status: 'REFUSED', report: null, fault }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
  });

  it.each(languages)(
    'that is ready has its report and the question what to do with it, in %s',
    async (locale) => {
      await renderApp('/console/upload/upload-1', { locale, answers: one() });
      expect(await screen.findByRole('form')).toBeTruthy();
      expect(screen.getByText('media/mapa.png')).toBeTruthy();
      await expectAccessible();
    },
  );

  it('is kept as a new package under the title the trainer gives it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/upload/upload-1', {
      answers: {
        ...one(),
        KeepPackage: () => ({ keepPackage: { __typename: 'PackageKept', libraryPackage: libraryPackage() } }),
        LibraryVersionReport: () => ({ libraryPackage: null }),
      },
    });
    const field = await screen.findByRole('textbox', { name: 'Título' });
    await user.clear(field);
    await user.type(field, 'La alerta');
    await user.click(screen.getByRole('button', { name: 'Guardar el paquete' }));
    await waitFor(() => expect(location.pathname).toBe('/console/packages/package-1/versions/version-2'));
    expect(network.requests.find(({ name }) => name === 'KeepPackage')?.variables).toMatchObject({
      input: { uploadId: 'upload-1', title: 'La alerta' },
    });
  });

  it('is kept as the next version of one among many, found by its name', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/upload/upload-1', {
      answers: {
        ...one(),
        LibraryPackages: () => ({ libraryPackages: { items: [packageRow()], totalCount: 300 } }),
      },
    });
    await user.click(await screen.findByRole('radio', { name: /Una versión nueva de otro paquete/ }));
    await user.type(screen.getByRole('searchbox', { name: 'Buscar un paquete por su nombre' }), 'mar{Enter}');
    await waitFor(() =>
      expect(network.requests.findLast(({ name }) => name === 'LibraryPackages')?.variables).toMatchObject({
        search: 'mar',
      }),
    );
    expect(network.requests.some(({ name }) => name === 'KeepPackage')).toBe(false);
    expect(await screen.findByRole('combobox', { name: 'Versión nueva de' })).toBeTruthy();
  });

  it('is kept as the next version of another package', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/upload/upload-1', {
      answers: {
        ...one(),
        KeepPackage: () => ({ keepPackage: { __typename: 'Refusal', code: 'UPLOAD_NOT_READY', params: {} } }),
      },
    });
    await user.click(await screen.findByRole('radio', { name: /Una versión nueva de otro paquete/ }));
    await user.click(screen.getByRole('button', { name: 'Guardar el paquete' }));
    expect(await within(screen.getByRole('form')).findByRole('alert')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'KeepPackage')?.variables).toMatchObject({
      input: { libraryPackageId: 'package-1' },
    });
  });
});

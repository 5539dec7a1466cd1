import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import { contrastOnPaper, draftOf, issuesOf, previewOf, type Template } from './template-data.ts';

const texts = (text: string) => ({ es: text, en: text, fr: text });
const none = { participation: null, completion: null, achievement: null };

const template = (over: Partial<Template> = {}): Template => ({
  editionId: 'edition-1',
  number: 3,
  savedAt: '2027-03-20T15:00:00.000Z',
  savedBy: 'Lucía Fernández',
  mayChange: true,
  heading: texts('Conferencia Regional'),
  statements: none,
  usualStatements: { ...none, completion: texts('estudió todas las lecciones.') },
  signatories: [
    {
      name: 'Julia Rivas',
      role: texts('Secretaría'),
      image: { id: 'image-1', url: '/certificate-images/image-1', width: 200, height: 60 },
    },
  ],
  logos: [],
  showsDonor: true,
  donor: texts('Con el apoyo de un donante.'),
  programmeLogos: ['/media/hash/logo.png'],
  accent: '#0b5c63',
  paper: 'LETTER',
  validityMonths: 24,
  needsSecondPerson: true,
  saysDecisions: true,
  ...over,
});

/** As much of an answer as the page reads. */
const drawn = {
  ok: true,
  text: () => Promise.resolve('<svg xmlns="http://www.w3.org/2000/svg"/>'),
} as Response;

const path = '/console/editions/edition-1/certificates/design';
const answers = (over: Partial<Template> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  CertificateTemplate: () => ({ certificateTemplate: template(over) }),
  SaveCertificateTemplate: () => ({
    saveCertificateTemplate: {
      __typename: 'CertificateTemplateSaved' as const,
      template: template({ ...over, number: 4 }),
    },
  }),
});

describe('the design of certificates', () => {
  const asked: { url: string; request: Record<string, unknown> }[] = [];
  const before = globalThis.fetch;
  let answer: () => Response;

  beforeEach(() => {
    asked.length = 0;
    answer = () => drawn;
    globalThis.fetch = (url, init) => {
      asked.push({
        url: typeof url === 'string' ? url : '',
        request: JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as Record<string, unknown>,
      });
      return Promise.resolve(answer());
    };
  });
  afterEach(() => {
    globalThis.fetch = before;
  });

  it.each(['es', 'en', 'fr'] as const)('is drawn in a form beside a specimen, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answers() });
    const page = await screen.findByRole('img', { name: /MICIC|[Ss]p[eé]cimen|Muestra/ });
    expect(page.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
    expect(asked[0]).toMatchObject({
      url: '/certificate-previews/page.svg',
      request: { editionId: 'edition-1', outcome: 'completion', locale, paper: 'letter' },
    });
    await expectAccessible();
  });

  it('shows what is written before it is saved, in another language too', async () => {
    const user = userEvent.setup();
    await renderApp(path, { person: carla, answers: answers() });
    await user.type(await screen.findByRole('textbox', { name: 'Nombre' }), ' Soto');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Idioma de la muestra' }), 'fr');
    await waitFor(() =>
      expect(asked.at(-1)?.request).toMatchObject({
        locale: 'fr',
        content: { signatories: [{ name: 'Julia Rivas Soto', imageId: 'image-1' }], paper: 'letter' },
      }),
    );
    expect(screen.getByText('Hay cambios sin guardar.')).toBeTruthy();
  });

  it('is saved over the one it was drawn over, and then over its own', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    const months = await screen.findByRole('textbox', { name: 'Vigencia en meses' });
    for (const text of ['12', '6']) {
      await user.clear(months);
      await user.type(months, text);
      await user.click(screen.getByRole('button', { name: 'Guardar el diseño' }));
      await screen.findByText('Guardado.');
    }
    const saved = network.requests.filter(({ name }) => name === 'SaveCertificateTemplate');
    expect(saved.map(({ variables }) => variables)).toMatchObject([
      { input: { editionId: 'edition-1', basedOn: 3, validityMonths: 12 } },
      { input: { editionId: 'edition-1', basedOn: 4, validityMonths: 6 } },
    ]);
  });

  it('is not sent while a text lacks a language or nobody has a name, and says so', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'Agregar a quien firma' }));
    const second = screen.getByRole('heading', { name: 'Firma 2' }).closest('li');
    if (!second) throw new Error('nobody was added');
    await user.click(screen.getByRole('button', { name: 'Guardar el diseño' }));
    expect(within(second).getByText('Escriba el nombre.')).toBeTruthy();
    expect(within(second).getByText('Escriba el cargo en los tres idiomas.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'SaveCertificateTemplate')).toBe(false);
  });

  it('keeps the last specimen when the next cannot be drawn, and says why', async () => {
    const user = userEvent.setup();
    await renderApp(path, { person: carla, answers: answers() });
    await screen.findByRole('img', { name: /Muestra/ });
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await user.selectOptions(screen.getByRole('combobox', { name: 'Idioma de la muestra' }), 'en');
    expect(await screen.findByText(/No hay conexión/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /Muestra/ })).toBeTruthy();
  });

  it('is looked at by those who coordinate a country', async () => {
    await renderApp(path, { person: carla, answers: answers({ mayChange: false }) });
    expect(await screen.findByText(/El diseño vale para todos los países/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar el diseño' })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Nombre' })).toHaveProperty(
      'value',
      'Julia Rivas',
    );
  });
});

describe('a draft', () => {
  const draft = draftOf(template());

  it('of a saved template lacks nothing', () =>
    expect(issuesOf(draft)).toEqual({
      heading: false,
      statements: [],
      signatories: [],
      accent: false,
      months: false,
    }));

  it.each([
    ['heading', { heading: { es: 'Solo', en: '', fr: '' } }, true],
    ['accent', { accent: '#f3c677' }, true],
    ['months', { months: '121' }, true],
    ['months', { months: 'un año' }, true],
    [
      'statements',
      { statements: { ...draft.statements, completion: { es: 'Solo', en: '', fr: '' } } },
      ['completion'],
    ],
  ] as const)('says what is wrong with its %s', (part, change, fault) =>
    expect(issuesOf({ ...draft, ...change })[part]).toEqual(fault),
  );

  it('is shown with what is missing filled in', () => {
    const half = { ...draft, heading: { es: 'Solo', en: '', fr: '' }, accent: '#ffffff', months: 'x' };
    expect(previewOf(half)).toMatchObject({
      heading: { es: 'Solo', en: 'Solo', fr: 'Solo' },
      validityMonths: null,
      paper: 'letter',
    });
    expect(contrastOnPaper(previewOf(half).accent)).toBeGreaterThan(4.5);
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { refuseHttp } from '@campus/web-shell/testing';
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

/** What would be on paper. */
const printed = () => {
  fireEvent(window, new Event('beforeprint'));
  const paper = document.querySelector('.plan-paper');
  const texts = [...document.querySelectorAll('.plan-field__printed')].map((each) => each.textContent);
  return { words: paper?.textContent ?? '', texts };
};
const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
};
afterEach(() => setOnline(true));

/** The fields of part 3, some of them of the core. */
const withCore = (...core: string[]) => ({
  parts: planOf().parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) => ({ ...field, isCore: core.includes(field.fieldId) })),
  })),
});

describe('the plan', () => {
  it.each([
    ['es', /^Riesgos ?2 de 4/, 'Anexos', '2 de 4 campos completados'],
    ['en', /^Riesgos ?2 of 4/, 'Annexes', '2 of 4 fields filled in'],
    ['fr', /^Riesgos ?2 sur 4/, 'Annexes', 'Champs remplis : 2 sur 4'],
  ] as const)(
    'shows its parts, its annexes and how far they are, in %s',
    async (locale, part, annexes, filled) => {
      await open({}, { locale });
      expect(screen.getByRole('link', { name: part }).getAttribute('href')).toBe('/course/e1/plan/3');
      expect(screen.getByRole('heading', { level: 2, name: annexes })).toBeTruthy();
      expect(screen.getByText(filled)).toBeTruthy();
      expect(document.querySelectorAll('textarea, input:not([type="checkbox"])')).toHaveLength(0);
      await expectAccessible();
    },
  );

  it('says of a part how far its core is, and of what has no field what it is', async () => {
    await open(withCore('risks', 'people'));
    expect(screen.getByText('Núcleo: 1 de 2 campos')).toBeTruthy();
    expect(
      screen.getByText('Lo que el plan necesita para servir en una crisis. Lo demás puede esperar.'),
    ).toBeTruthy();
    expect(screen.getByText('2 de 4 · Núcleo: 1 de 2')).toBeTruthy();
    expect(screen.getByText('Ninguna hoja de trabajo alimenta esta parte.')).toBeTruthy();
    expect(screen.getByText('Formulario en blanco')).toBeTruthy();
  });

  it('counts what was written first, also where none of it is of the core', async () => {
    await open(withCore('people'));
    const bars = screen.getAllByRole<HTMLProgressElement>('progressbar', { name: /^Avance/ });
    expect(bars.map(({ value, max }) => [value, max])).toEqual([
      [2, 4],
      [0, 1],
    ]);
    expect(document.querySelector<HTMLProgressElement>('.plan-line progress')?.value).toBe(2);
  });

  it('leads to the next empty field itself, and names it', async () => {
    const { user } = await open(withCore('people'));
    expect(screen.getByText('Parte 3. Riesgos: Personas')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Siguiente campo vacío' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Personas')));
    expect(screen.getByRole('heading', { level: 1, name: 'Parte 3. Riesgos' })).toBeTruthy();
  });

  it.each([
    ['what is left opens with its lesson', ['people'], 'Queda un campo vacío: se abre con su lección'],
    ['it is complete', ['people', 'law'], 'Su plan está completo'],
  ])('says when %s', async (_, filled, words) => {
    const parts = planOf().parts.map((part) => ({
      ...part,
      fields: part.fields.map((field) => (filled.includes(field.fieldId) ? { ...field, value: '5' } : field)),
    }));
    await open({ parts });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Siguiente campo vacío' })).toBeNull();
  });

  it('leads on from an address of a part as it was before', async () => {
    await renderApp('/course/e1/plan#plan-3', { answers: { Plan: () => ({ plan: planOf() }) } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Parte 3. Riesgos' })).toBeTruthy();
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

  it('stands on paper with what is written, days and numbers in words', async () => {
    const parts = planOf().parts.map((part) => ({
      ...part,
      fields: part.fields.map((field) => (field.fieldId === 'people' ? { ...field, value: '1.200' } : field)),
    }));
    await open({ parts });
    const { texts, words } = printed();
    expect(texts).toEqual(['Ciclones', '1,200\u00a0personas', '14 de marzo de 2026']);
    for (const fact of ['Quetzaltenango', 'Guatemala', 'No escriba datos de personas reales.'])
      expect(words).toContain(fact);
    expect(words).toContain('Parte 1. El puestoTodavía no se ha escrito nada en esta parte.');
    expect(words).not.toContain('Anexo B');
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.plan-paper')).toBeNull();
  });

  it('stands on paper with its blank fields and forms where these are asked for', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /campos y formularios en blanco/ }));
    const { texts, words } = printed();
    expect(texts).toEqual(['Ciclones', 'Por completar', '14 de marzo de 2026', 'Por completar']);
    expect(words).toContain('Anexo B. EnlacesZona');
  });

  it('is taken away as a file of what is written, on the paper of the post’s country', async () => {
    await open({}, { locale: 'fr' });
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Télécharger pour Word')).toBe('/plan/e1.docx?lang=fr&size=letter');
    expect(link('Télécharger en PDF')).toBe('/plan/e1.pdf?lang=fr&size=letter');
    await open({ place: { post: 'Port-au-Prince', hostCountry: 'HT', sendingCountry: 'CA' } });
    expect(link('Descargar en PDF')).toBe('/plan/e1.pdf?lang=es&size=a4');
  });

  it('is downloaded with its blank fields and forms only where that is chosen', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /campos y formularios en blanco/ }));
    expect(screen.getByRole('link', { name: 'Descargar en PDF' }).getAttribute('href')).toMatch(
      /&fields=all$/,
    );
  });

  it('is downloaded with the own notes only where that is chosen', async () => {
    const { user } = await open();
    const href = () => screen.getByRole('link', { name: 'Descargar en PDF' }).getAttribute('href');
    expect(href()).not.toMatch(/notes/);
    await user.click(screen.getByRole('checkbox', { name: /mis notas y marcadores/ }));
    expect(href()).toMatch(/&notes=all$/);
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

describe('the plan of a server that fails', () => {
  it('is the kept copy, keeps its files, and is not said to be without a connection', async () => {
    const first = await open();
    first.view.unmount();
    const Plan = () => {
      throw refuseHttp(500, 'INTERNAL');
    };
    await renderApp('/course/e1/plan', { isSameDevice: true, answers: { Plan } });
    expect(await screen.findByText(/^No llegó una respuesta nueva del servidor\./)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Probar de nuevo' })).toHaveLength(1);
    expect(screen.queryByText(/[Ss]in conexión|cuando haya conexión/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Descargar en PDF' })).toBeTruthy();
    await expectAccessible();
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
    expect(await screen.findByText('3 de 4 campos completados')).toBeTruthy();
    expect(printed().texts).toContain('800\u00a0personas');
    expect(screen.getByText(/^Para descargar el plan hace falta conexión/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Descargar en PDF' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Imprimir' })).toBeTruthy();
    await expectAccessible();
  });
});

import { describe, expect, it } from '@jest/globals';
import { go } from '@campus/web-shell';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

let version = 0;

const text = (over: object) => ({
  kind: 'SCREEN' as const,
  id: 'lesson-1',
  screenId: 'two' as string | null,
  activityKind: null,
  title: 'Durante',
  text: 'Los refugios abren antes de la tormenta.',
  place: 'Por qué una iniciativa',
  ...over,
});
const spanish = [
  text({}),
  text({
    kind: 'TERM',
    id: 'padron',
    screenId: null,
    title: 'Padrón consular',
    text: 'La lista.',
    place: '',
  }),
  text({ kind: 'CARD', id: 'card-1', screenId: null, title: 'Primeros minutos', text: 'Llame al refugio.' }),
  text({ kind: 'SOURCE', screenId: null, title: '', text: 'Sphere, manual sobre refugios, 2018.' }),
  text({
    kind: 'SOURCE',
    id: 'lesson-2',
    screenId: null,
    title: '',
    text: 'Sphere, manual sobre refugios, 2018.',
  }),
];

const open = async (query = '', options: Parameters<typeof renderApp>[1] & { isAgain?: boolean } = {}) => {
  // A page caches the index of a version, so each case uses another version.
  if (!options.isAgain) version += 1;
  const app = await renderApp(`/course/e1/find${query}`, {
    ...options,
    answers: {
      SearchParts: ({ locale }) => ({
        searchParts: {
          locale,
          askedLocale: null,
          locales: ['es', 'en'],
          parts: [{ id: `v${version}.course`, bytes: 20480 }],
        },
      }),
      SearchPart: ({ partId, locale }) => ({
        searchPart: {
          id: partId,
          texts:
            locale === 'es'
              ? spanish
              : [text({ title: 'During', text: 'Shelters open early.', place: 'Why' })],
        },
      }),
      ScreenNotes: () => ({
        screenNotes: [
          {
            id: 'note-1',
            activityId: 'lesson-1',
            activityKind: 'LESSON' as const,
            cardId: null,
            termKey: null,
            screenId: 'two',
            text: 'Preguntar a Lusta por el refugio de la escuela',
            occurredAt: '2026-11-20T10:00:00.000Z',
            moduleTitle: 'M',
            title: 'Por qué una iniciativa',
            screenTitle: 'Durante',
          },
          {
            id: 'note-2',
            activityId: null,
            activityKind: null,
            cardId: 'card-1',
            termKey: null,
            screenId: null,
            text: 'Plastificar y colgar junto al teléfono',
            occurredAt: '2026-11-20T10:00:00.000Z',
            moduleTitle: 'M',
            title: 'Primeros minutos',
            screenTitle: '',
          },
        ],
      }),
      OwnAttendance: () => ({ ownAttendance: null }),
    },
  });
  return { ...app, user: userEvent.setup() };
};

const groups = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the search', () => {
  it('finds in all that there is, marks the words, and forgives typing errors', async () => {
    const { user } = await open();
    await user.type(await screen.findByLabelText('Palabras'), 'refujios');
    await waitFor(() =>
      expect(groups()).toEqual(['Lecciones y actividades', 'Tarjetas de campo', 'Fuentes', 'Mis notas']),
    );
    expect(screen.getByText('«refujios» no aparece. Se buscó «refugios».')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Durante' })[0]?.getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-1#two',
    );
    expect(screen.getAllByText('refugios').every(({ tagName }) => tagName === 'MARK')).toBe(true);
    expect(screen.getAllByText(/Sphere/)).toHaveLength(1);
    await expectAccessible();
    await waitFor(() => expect(location.search).toBe('?q=refujios'));
  });

  it.each([
    ['es', 'Buscar en el curso', 'Mis notas'],
    ['en', 'Search the course', 'My notes'],
    ['fr', 'Chercher dans le cours', 'Mes notes'],
  ] as const)('has own notes, and an address of its own, in %s', async (locale, title, notes) => {
    await open('?q=escuela', { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(await screen.findByRole('heading', { level: 2, name: notes })).toBeTruthy();
    await expectAccessible();
  });

  it('says that nothing has all the words only where no own note has them either', async () => {
    const { user } = await open('?q=refugio%20escuela');
    expect(await screen.findByText('1 resultado')).toBeTruthy();
    expect(groups()).toEqual(['Mis notas']);
    expect(screen.queryByText(/^Nada contiene todas/)).toBeNull();
    const field = await screen.findByLabelText('Palabras');
    await user.clear(field);
    await user.type(field, 'padrón escuela');
    expect(await screen.findByText(/^Nada contiene todas/)).toBeTruthy();
    expect(groups()).toEqual(['Glosario', 'Mis notas']);
  });

  it('finds what was noted beside a card, with the way to it', async () => {
    await open('?q=plastificar');
    const found = await screen.findByRole('link', { name: 'Primeros minutos' });
    expect(found.getAttribute('href')).toBe('/course/e1/cards/card-1');
  });

  it('leads to a term at its place in the glossary', async () => {
    await open('?q=padron');
    const found = await screen.findByRole('link', { name: /Padrón consular/ });
    expect(found.getAttribute('href')).toBe('/course/e1/glossary#term-padron');
  });

  it('takes no word of an own note for a typing error', async () => {
    await open('?q=Lusta');
    expect(await screen.findByRole('heading', { level: 2, name: 'Mis notas' })).toBeTruthy();
    await waitFor(() => expect(screen.getByText('1 resultado')).toBeTruthy());
    expect(screen.queryByText(/no aparece/)).toBeNull();
  });

  it('works without a connection, once it was there', async () => {
    const first = await open('?q=padron');
    expect(await screen.findByRole('link', { name: 'Padrón consular' })).toBeTruthy();
    first.view.unmount();
    await open('?q=padron', { isSameDevice: true, isOffline: true, isAgain: true });
    expect(await screen.findByRole('link', { name: 'Padrón consular' })).toBeTruthy();
  });

  it('says that it is not on the device yet', async () => {
    const first = await renderApp('/help');
    await screen.findByRole('heading', { level: 1 });
    first.view.unmount();
    await open('?q=padron', { isSameDevice: true, isOffline: true });
    expect(await screen.findByText('La búsqueda todavía no está en este dispositivo')).toBeTruthy();
    expect(screen.queryByText(/Nada sobre|0 resultados/)).toBeNull();
    await expectAccessible();
  });

  it('offers other languages where nothing is found in the own one', async () => {
    const { user } = await open('?q=early');
    expect(await screen.findByRole('heading', { name: 'Nada sobre «early»' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Buscar en: English' }));
    expect(await screen.findByRole('link', { name: 'During' })).toBeTruthy();
    await expectAccessible();
  });

  it('does not say for a moment that there is nothing, before it has looked', async () => {
    const shown: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes)
        for (const node of [...addedNodes, ...removedNodes]) shown.push(node.textContent ?? '');
    });
    watch.observe(document.body, { childList: true, subtree: true });
    try {
      await open('?q=padron');
      expect(await screen.findByRole('link', { name: 'Padrón consular' })).toBeTruthy();
    } finally {
      watch.disconnect();
    }
    expect(shown.filter((text) => /Nada sobre|0 resultados/.test(text))).toEqual([]);
  });

  it('is one touch away from every page of a course', async () => {
    await open();
    const link = await screen.findByRole('link', { name: 'Buscar en el curso' });
    expect(link.getAttribute('href')).toBe('/course/e1/find');
  });

  it('has the focus in its field, whichever page one comes from', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('link', { name: 'Mi perfil' }));
    await waitFor(() => expect(location.pathname).toBe('/profile'));
    act(() => go('/course/e1/find'));
    const field = await screen.findByLabelText('Palabras');
    await waitFor(() => expect(document.activeElement).toBe(field));
  });
});

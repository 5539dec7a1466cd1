import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers } from '../studio.fixture.ts';

const path = 'modules/03-law/scenarios/s1.yaml';
const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;
const story = `kind: scenario
start: door
nodes:
  - key: door
    title: { es: 'La puerta', en: 'The door', fr: 'La porte' }
    clock: { es: '06:00', en: '06:00', fr: '6 h' }
    choices:
      - { key: in, text: { es: 'Entrar', en: 'Go in', fr: 'Entrer' }, next: hall }
      - { key: wait, when: { gauge: time, below: 50 }, text: { es: 'Esperar' }, next: calm }
  - key: hall
    title: { es: 'El pasillo', en: 'The hall', fr: 'Le couloir' }
    choices: [{ key: go, text: { es: 'Seguir', en: 'Go on', fr: 'Continuer' }, next: calm }]
endings:
  - { key: calm, title: { es: 'En calma', en: 'All calm', fr: 'Le calme' } }
`;

const open = async (text = story, locale: 'es' | 'en' | 'fr' = 'es') => {
  await renderApp(at, {
    locale,
    person: tomas,
    answers: {
      ...answers(),
      DraftFiles: () => ({ draftFiles: [{ path, hash: 's', bytes: 1, mayWrite: true }] }),
      DraftText: () => ({ draftText: { hash: 's', text } }),
    },
  });
  return within(
    await screen.findByRole('list', { name: /^(Escenas y finales|Scenes and endings|Scènes et fins)$/ }),
  );
};
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });

describe('the map of a simulation', () => {
  it.each([
    ['es', '2 escenas, 1 final', 'Entrar → El pasillo', 'a veces'],
    ['en', '2 scenes, 1 ending', 'Go in → The hall', 'sometimes'],
    ['fr', '2 scènes, 1 fin', 'Entrer → Le couloir', 'parfois'],
  ] as const)('says in words what it shows, in %s', async (locale, count, way, sometimes) => {
    const list = await open(story, locale);
    expect(screen.getByText(count)).toBeTruthy();
    expect(list.getByText(way)).toBeTruthy();
    expect(list.getByText(sometimes)).toBeTruthy();
    await expectAccessible();
  });

  it('leads to the lines of a scene', async () => {
    const list = await open();
    await userEvent.setup().click(list.getByRole('button', { name: 'El pasillo' }));
    expect(area().value.slice(area().selectionStart)).toMatch(/^ {2}- key: hall/);
  });

  it('says which scene no way leads to, and where nothing can be decided, while one types', async () => {
    await open();
    expect(screen.getByText('Se llega a todas las escenas, y de cada una a un final.')).toBeTruthy();
    fireEvent.change(area(), {
      target: { value: story.replace('next: hall', 'next: hole').replace(/choices: \[.*\]/, 'choices: []') },
    });
    const found = within(await screen.findByRole('list', { name: 'Lo que falla en los caminos' }));
    expect(found.getByText('«Entrar», en «La puerta», lleva a «hole», que no existe.')).toBeTruthy();
    expect(found.getByText('Ningún camino lleva a «El pasillo».')).toBeTruthy();
    expect(found.getByText('En «El pasillo» no hay nada que decidir, y no es un final.')).toBeTruthy();
  });

  it('waits while the file cannot be read', async () => {
    await open();
    fireEvent.change(area(), { target: { value: `${story}  - {\n` } });
    expect(await screen.findByText('El mapa se dibuja cuando el archivo se puede leer.')).toBeTruthy();
  });
});

import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers } from '../studio.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = 'modules/03-law/pools/m3.yaml';
const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;

/** As a trainer who knows YAML leaves it: comments, several ways to quote. */
const pool = `# Cases at the counter.
key: m3
minimum: 2
questions:
  - uuid: 00000000-0000-4000-8000-000000000901
    type: single
    outcome: m3-lo1
    difficulty: 2   # easy for some
    prompt: { es: '¿Qué **hace** usted?', en: "What do you do?", fr: Que faites-vous ? }
    options:
      - { key: a, correct: true, text: { es: Avisar, en: Warn, fr: Avertir } }
      - key: b
        text:
          es: 'Cerrar'
          en: Close
          fr: 'Fermer'
        feedback: { es: 'Aún no.', en: 'Not yet.', fr: 'Pas encore.' }
    rationale: { es: Lo dice el artículo., en: The article says so., fr: L’article le dit. }

  # About time.
  - uuid: 00000000-0000-4000-8000-000000000902
    type: numeric
    outcome: m3-lo2
    difficulty: 3
    prompt: { es: '¿Cuántas horas?', en: 'How many hours?', fr: "Combien d'heures ?" }
    answer: 72
    tolerance: 0
    rationale: { es: Tres días., en: Three days., fr: Trois jours. }
`;

/** A draft with the pool, and what is written into it. */
function drafted(text = pool) {
  const written: string[] = [];
  const served = {
    ...answers(),
    DraftFiles: () => ({ draftFiles: [{ path, hash: 'b', bytes: 1, mayWrite: true }] }),
    DraftText: ({ hash }: { hash: string }) => ({ draftText: hash === 'b' ? { hash, text } : null }),
    DraftPools: () => ({
      draftPools: {
        pools: [],
        outcomes: [
          { key: 'm3-lo1', text: 'Avisar a tiempo' },
          { key: 'm3-lo2', text: 'Contar las horas' },
        ],
        guidelines: ['G1', 'G2'],
      },
    }),
    WriteDraftFile: ({ input }: { input: { text?: string | null } }) => {
      written.push(input.text ?? '');
      return { writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'c' } };
    },
  };
  return { served, written };
}

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const choose = async (menu: string | RegExp, line: string) => {
  await user.click(screen.getByRole('button', { name: menu }));
  await user.click(screen.getByRole('menuitem', { name: line }));
};
const list = () => within(screen.getByRole('list', { name: 'Lista de preguntas' }));
const names = () => list().getAllByRole('button', { name: /^Pregunta \d+:/ });

async function open(text = pool) {
  const { served, written } = drafted(text);
  await renderApp(at, { person: tomas, answers: served });
  await screen.findByRole('list', { name: 'Lista de preguntas' });
  const save = async () => {
    await press('Guardar');
    await waitFor(() => expect(written.length).toBeGreaterThan(0));
    return written.at(-1) ?? '';
  };
  return { save, written };
}

describe('the questions of a pool', () => {
  it.each(languages)('are a list and a form for each, in %s', async (locale) => {
    await renderApp(at, { locale, person: tomas, answers: drafted().served });
    const words = { es: /Qué hace usted/, en: /What do you do/, fr: /Que faites-vous/ }[locale];
    await expectAccessible();
    await user.click(await screen.findByRole('button', { name: words }));
    const right = { es: 'La opción 1 es correcta', en: 'Option 1 is right', fr: 'L’option 1 est juste' }[
      locale
    ];
    expect(screen.getByRole<HTMLInputElement>('radio', { name: right }).checked).toBe(true);
    await expectAccessible();
  });

  it('are found as one types', async () => {
    await open();
    expect(names().length).toBe(2);
    await user.type(screen.getByRole('searchbox', { name: 'Buscar una pregunta' }), 'cuantas');
    await waitFor(() => expect(names().length).toBe(1));
    expect(list().getByText(/Número · m3-lo2 · dificultad 3/)).toBeTruthy();
  });

  it('are suspended one by one, and say so in the list', async () => {
    const { save, written } = await open();
    await user.click(list().getByRole('button', { name: /^Pregunta 1:/ }));
    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Suspender la pregunta/ });
    await user.click(box());
    expect(box().checked).toBe(true);
    expect((await save()).match(/^ {4}suspended: true$/gm)).toHaveLength(1);
    await user.click(box());
    await press('Guardar');
    await waitFor(() => expect(written.at(-1)).toBe(pool));
    await user.click(box());
    await press('Lista de preguntas');
    expect(list().getByText(/ · suspendida$/)).toBeTruthy();
  });

  it('get a source by a button: the keys that lead through a list add none', async () => {
    const { served, written } = drafted();
    const sources = '- { key: S1, publisher: OIM, title: Uno }\n- { key: S2, publisher: ONU, title: Dos }\n';
    await renderApp(at, {
      person: tomas,
      answers: {
        ...served,
        DraftFiles: () => ({
          draftFiles: [
            { path, hash: 'b', bytes: 1, mayWrite: true },
            { path: 'sources.yaml', hash: 's', bytes: 1, mayWrite: true },
          ],
        }),
        DraftText: ({ hash }: { hash: string }) => ({
          draftText: { hash, text: hash === 's' ? sources : pool },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Qué hace usted/ }));
    await user.click(screen.getByText('Directrices, puntos, etiquetas, fuentes'));
    const choice = await screen.findByRole('combobox', { name: 'Añadir una fuente' });
    await waitFor(() => expect(within(choice).getAllByRole('option')).toHaveLength(3));
    await user.selectOptions(choice, 'S1');
    await user.selectOptions(choice, 'S2');
    expect(screen.queryByRole('checkbox', { name: /^S1/ })).toBeNull();
    await press('Añadir esta fuente');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^S2/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Añadir esta fuente' }).disabled).toBe(true);
    await press('Guardar');
    await waitFor(() => expect(written.at(-1)).toContain('sources: [S2]'));
  });

  it('are written where they stand, and nothing else changes', async () => {
    const { save } = await open();
    await press(/Qué hace usted/);
    const field = screen.getByRole('textbox', { name: 'Comentario a la opción 2' });
    await user.clear(field);
    await user.type(field, 'Espere: falta una hora.');
    expect(await save()).toBe(pool.replace("es: 'Aún no.'", "es: 'Espere: falta una hora.'"));
  });

  it('have one right option, chosen by a press', async () => {
    const { save } = await open();
    await press(/Qué hace usted/);
    await user.click(screen.getByRole('radio', { name: 'La opción 2 es correcta' }));
    const next = await save();
    expect(next).toContain('{ key: a, correct: false, text: { es: Avisar');
    expect(next).toContain('      - key: b\n        correct: true\n        text:');
  });

  it('are moved by the keyboard, and removed with a way back', async () => {
    const { save, written } = await open();
    names()[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Qué hace usted'));
    expect(names()[0]?.textContent).toContain('Cuántas horas');
    expect(screen.getByText('La pregunta está ahora en el lugar 2 de 2.')).toBeTruthy();
    await choose('Acciones de la pregunta 2', 'Quitar');
    expect(names().length).toBe(1);
    expect(document.activeElement?.textContent).toBe('Deshacer');
    await press('Deshacer');
    expect(names().length).toBe(2);
    expect(document.activeElement).toBe(names()[1]);
    await choose('Acciones de la pregunta 2', 'Subir');
    // It is as it was: there is nothing to save.
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(true),
    );
    await choose('Acciones de la pregunta 1', 'Duplicar');
    expect(names().length).toBe(3);
    const next = await save();
    expect(next.match(/uuid: /g)?.length).toBe(3);
    expect(new Set(next.match(/uuid: \S+/g)).size).toBe(3);
    expect(next).toContain('# About time.');
    expect(written.length).toBe(1);
  });

  it('keep the focus when their menu moves them, and say where they are', async () => {
    await open();
    await choose('Acciones de la pregunta 2', 'Subir');
    await waitFor(() => expect(document.activeElement).toBe(names()[0]));
    expect(names()[0]?.textContent).toContain('Cuántas horas');
    expect(screen.getByText('La pregunta está ahora en el lugar 1 de 2.')).toBeTruthy();
    await choose('Acciones de la pregunta 1', 'Duplicar');
    // What was said of the place it had then stays as it was said.
    expect(screen.getByText('La pregunta está ahora en el lugar 1 de 2.')).toBeTruthy();
  });

  it('that cannot be read leave a way to the others', async () => {
    await open(`${pool}  - por escribir\n`);
    await press(/^Pregunta 3:/);
    expect(await screen.findByText('Esta pregunta no se puede leer. Ábrala como texto.')).toBeTruthy();
    expect(document.activeElement?.textContent).toMatch(/^Pregunta 3 de 3/);
    await expectAccessible();
    await press('Anterior');
    expect(screen.getByRole('heading', { name: /^Pregunta 2 de 3/ })).toBe(document.activeElement);
    await press('Lista de preguntas');
    expect(names().length).toBe(3);
  });

  it('show nothing of what was wrong with another', async () => {
    await open(pool.replace('hace** usted?', 'hace** <b>usted</b>?'));
    await press(/Qué hace/);
    expect((await screen.findAllByText(/No se admite HTML/)).length).toBeGreaterThan(0);
    await press('Siguiente');
    expect(screen.getByRole('heading', { name: /^Pregunta 2 de 2/ })).toBeTruthy();
    expect(screen.queryByText(/No se admite HTML/)).toBeNull();
  });

  it('get a part back that was removed, where it was', async () => {
    const { save } = await open();
    await press(/Qué hace usted/);
    await choose('Opción 2: acciones', 'Quitar');
    expect(screen.queryByRole('group', { name: 'Opción 2' })).toBeNull();
    await press('Deshacer');
    expect(screen.getByRole('group', { name: 'Opción 2' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Pregunta 1 de 2/ }));
    await user.type(screen.getByRole('textbox', { name: 'Texto de la opción 2' }), ' ya');
    expect(await save()).toBe(pool.replace("es: 'Cerrar'", "es: 'Cerrar ya'"));
  });

  it.each([
    ['Una respuesta correcta', 'Texto de la opción 1'],
    ['Varias respuestas correctas', 'Texto de la opción 1'],
    ['Verdadero o falso', 'Comentario a «Falso»'],
    ['Parejas', 'Línea de la pareja 1'],
    ['Orden', 'Texto de la línea 1'],
    ['Respuesta escrita', 'Respuestas que se aceptan'],
    ['Número', 'Unidad'],
    ['Texto con espacios', 'Texto con espacios'],
  ])('get one more: %s', async (type, label) => {
    const { save } = await open();
    await choose('Añadir una pregunta', type);
    expect(await screen.findByRole('heading', { name: `Pregunta 3 de 3: ${type}` })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Pregunta' }), '¿Y ahora?');
    await user.type(screen.getByRole('textbox', { name: label }), 'Uno');
    await expectAccessible();
    const next = await save();
    expect(next.startsWith(pool.trimEnd())).toBe(true);
    expect(next.slice(pool.length)).toMatch(/es: '¿Y ahora\?'[^]*Uno/);
    // What is still empty is missing, and nothing is wrong.
    expect(screen.queryByRole('list', { name: 'Errores' })).toBeNull();
  });

  it('say what is wrong at the field it belongs to, in the language of the reader', async () => {
    await open(pool.replace('es: Avisar,', 'es: Cerrar,').replace('correct: true, ', ''));
    await press(/Qué hace usted/);
    expect(await screen.findByText('Ninguna opción es correcta: marque la que lo es.')).toBeTruthy();
    expect(screen.getByText('Dice lo mismo que otra respuesta.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Texto de la opción 1' }), ' <b>ya</b>');
    const field = screen.getByRole('textbox', { name: 'Texto de la opción 1' });
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(/No se admite HTML/).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('are written in one language at a time, beside that of the reader', async () => {
    const { save } = await open();
    await press(/Qué hace usted/);
    await press('Français');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texto de la opción 1' });
    expect(field.value).toBe('Avertir');
    expect(field.lang).toBe('fr');
    await user.clear(field);
    expect(await screen.findByRole('button', { name: 'Français · falta 1' })).toBeTruthy();
    await user.type(field, 'Prévenir');
    expect(await save()).toBe(pool.replace('fr: Avertir', "fr: 'Prévenir'"));
  });

  it('lose nothing on the way to the text and back', async () => {
    const { save } = await open();
    await press(/Cuántas horas/);
    const number = screen.getByRole('textbox', { name: 'Respuesta correcta: un número' });
    await user.clear(number);
    await user.type(number, '48,5');
    await press('Editar como texto');
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });
    expect(area.value).toBe(pool.replace('answer: 72', 'answer: 48.5'));
    await user.type(area, '# The end.');
    await press('Formularios');
    await screen.findByRole('list', { name: 'Lista de preguntas' });
    expect(await save()).toBe(`${pool.replace('answer: 72', 'answer: 48.5')}# The end.`);
  });

  it('are written in the languages of the course', async () => {
    const { served, written } = drafted();
    const texts: Record<string, string> = { b: pool, a: 'source: es\nlocales: [es, fr]\n' };
    await renderApp(at, {
      person: tomas,
      answers: {
        ...served,
        DraftFiles: () => ({
          draftFiles: [
            { path: 'course.yaml', hash: 'a', bytes: 1, mayWrite: true },
            { path, hash: 'b', bytes: 1, mayWrite: true },
          ],
        }),
        DraftText: ({ hash }: { hash: string }) => ({
          draftText: texts[hash] === undefined ? null : { hash, text: texts[hash] },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Cuántas horas/ }));
    const languagesOf = () => within(screen.getByRole('group', { name: 'Idioma de la pregunta' }));
    await waitFor(() => expect(languagesOf().queryByRole('button', { name: /^English/ })).toBeNull());
    await press('Lista de preguntas');
    expect(document.activeElement?.textContent).toContain('Cuántas horas');
    await choose('Añadir una pregunta', 'Orden');
    await press('Guardar');
    await waitFor(() => expect(written.length).toBe(1));
    expect(written[0]?.slice(pool.length)).not.toContain('en:');
  });

  it('stay text where the file cannot be taken apart', async () => {
    const { served } = drafted('key: m3\nquestions: [a\n');
    await renderApp(at, { person: tomas, answers: served });
    expect(await screen.findByText(/^Este archivo está escrito de una forma/)).toBeTruthy();
    await expectAccessible();
  });
});

import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers } from '../studio.fixture.ts';

const path = 'modules/03-law/quiz.yaml';
const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;
const poolPath = 'modules/03-law/pools/m3.yaml';

const quiz = `# Taken at the end.
uuid: 00000000-0000-4000-8000-000000000901
key: m3-quiz
kind: quiz
title: { es: 'Prueba', en: 'Quiz', fr: 'Test' }
minutes: 8
graded: true
pass: 70
attempts: { max: null, cooldown: 10, counts: best } # ten minutes
draw:
  - { pool: m3, count: 2, tags: [law] }
review: { when: finished, show: [responses, keys, feedback, rationale] }
`;
const pool = `# Cases.
key: m3
questions:
  - { uuid: a, outcome: m3-lo1, tags: [law] }
  - { uuid: b, outcome: m3-lo2, tags: [law, post] }
  - { uuid: c, outcome: m3-lo2, tags: [post] }
`;

const served = (texts: Readonly<Record<string, string>> = {}, written: string[] = []) => ({
  ...answers(),
  DraftFiles: () => ({
    draftFiles: [
      { path, hash: 'q', bytes: 1, mayWrite: true },
      { path: poolPath, hash: 'p', bytes: 1, mayWrite: true },
    ],
  }),
  DraftParts: () => ({
    draftParts: [
      { path, kind: 'QUIZ' as const, title: 'Prueba' },
      { path: poolPath, kind: 'POOL' as const, title: 'm3' },
      { path: 'assessments/pools/pre.yaml', kind: 'POOL' as const, title: 'pre' },
    ],
  }),
  DraftText: ({ hash }: { hash: string }) => ({
    draftText: { hash, text: texts[hash] ?? (hash === 'q' ? quiz : pool) },
  }),
  DraftPools: () => ({ draftPools: { pools: [], outcomes: [], guidelines: [] } }),
  WriteDraftFile: ({ input }: { input: { text?: string | null } }) => {
    written.push(input.text ?? '');
    return { writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'n' } };
  },
});

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

async function open(texts: Readonly<Record<string, string>> = {}) {
  const written: string[] = [];
  await renderApp(at, { person: tomas, answers: served(texts, written) });
  await screen.findByRole('textbox', { name: 'Título' });
  const save = async () => {
    await press('Guardar');
    await waitFor(() => expect(written.length).toBeGreaterThan(0));
    return written.at(-1);
  };
  return { save };
}

describe('a quiz as a form', () => {
  it.each([
    ['es', 'Nota para aprobar, en por ciento', 'Cada intento tiene 2 preguntas.'],
    ['en', 'Pass mark, in per cent', 'Each attempt has 2 questions.'],
    ['fr', 'Note de réussite, en pour cent', 'Chaque essai compte 2 questions.'],
  ] as const)('says what each rule means for who takes it, in %s', async (locale, pass, total) => {
    await renderApp(at, { locale, person: tomas, answers: served() });
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: pass })).value).toBe('70');
    expect(await screen.findByText(total)).toBeTruthy();
    await expectAccessible();
  });

  it('tells how many questions fit a draw, outcome by outcome', async () => {
    await open();
    expect(await screen.findByText('Sirven 2 preguntas del banco.')).toBeTruthy();
    expect(screen.getByText('m3-lo1: 1')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'post' }));
    expect(await screen.findByText('Sirve 1 pregunta del banco.')).toBeTruthy();
  });

  it('writes each rule where it stands, and nothing else', async () => {
    const { save } = await open();
    await user.clear(field('Nota para aprobar, en por ciento'));
    await user.type(field('Nota para aprobar, en por ciento'), '80');
    await user.click(screen.getByRole('checkbox', { name: /^El número de intentos es limitado/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Qué intento cuenta' }), 'last');
    await user.click(screen.getByRole('checkbox', { name: /^El tiempo de un intento es limitado/ }));
    await user.click(screen.getByRole('checkbox', { name: 'La respuesta correcta' }));
    expect(await save()).toBe(
      quiz
        .replace('pass: 70', 'pass: 80')
        .replace('max: null, cooldown: 10, counts: best', 'max: 3, cooldown: 10, counts: last')
        .replace('draw:\n', 'time-limit: 8\ndraw:\n')
        .replace('[responses, keys, feedback, rationale]', '[responses, feedback, rationale]'),
    );
  });

  it('is passed or not: without a mark nothing is passed', async () => {
    const { save } = await open();
    await user.click(screen.getByRole('checkbox', { name: /^Se aprueba o no se aprueba/ }));
    expect(screen.queryByRole('textbox', { name: 'Nota para aprobar, en por ciento' })).toBeNull();
    expect(await save()).toBe(quiz.replace('graded: true\npass: 70', 'graded: false'));
  });

  it('draws from another pool, and says at the field what is wrong with it', async () => {
    const { save } = await open();
    await press('Tomar de otro banco u otra etiqueta');
    const second = within(screen.getByRole('group', { name: 'Preguntas de un banco, 2' }));
    await user.clear(second.getByRole('textbox', { name: 'Cuántas preguntas recibe cada participante' }));
    await user.type(second.getByRole('textbox', { name: 'Cuántas preguntas recibe cada participante' }), '9');
    expect(await second.findByText(/has only 3/)).toBeTruthy();
    expect(await save()).toBe(quiz.replace('tags: [law] }\n', 'tags: [law] }\n  - pool: m3\n    count: 9\n'));
  });

  it('is the same text one tab away', async () => {
    await open();
    await user.type(field('Título'), ' 3');
    await press('Editar como texto');
    expect(field('Texto').value).toBe(quiz.replace("es: 'Prueba'", "es: 'Prueba 3'"));
  });

  it('that cannot be read says so, and is written as text', async () => {
    await renderApp(at, { person: tomas, answers: served({ q: 'kind: quiz\ntitle: {\n' }) });
    expect(await screen.findByText(/^Este cuestionario solo puede editarse como texto/)).toBeTruthy();
  });
});

describe('the head of a pool', () => {
  it('is changed without touching a question', async () => {
    const written: string[] = [];
    await renderApp(`/console/studio/d1/file?path=${encodeURIComponent(poolPath)}`, {
      person: tomas,
      answers: served({}, written),
    });
    await user.click(await screen.findByText('Sobre este banco: m3'));
    await user.click(screen.getByRole('checkbox', { name: /^El banco debe tener un mínimo/ }));
    expect(field('Mínimo de preguntas').value).toBe('3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Forma paralela de' }), 'pre');
    await expectAccessible();
    await press('Guardar');
    await waitFor(() =>
      expect(written).toEqual([pool.replace('key: m3\n', 'key: m3\nminimum: 3\nparallel: pre\n')]),
    );
  });
});

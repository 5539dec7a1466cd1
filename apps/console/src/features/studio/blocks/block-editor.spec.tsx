import { describe, expect, it } from '@jest/globals';
import { expectAccessible, type Handlers } from '@campus/web-shell/testing';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, path } from '../studio.fixture.ts';

const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;

const lesson = `---
uuid: 00000000-0000-4000-8000-000000000801
title: "Le droit"
sources: [S1]
---

## Un écran

Une *coquile* ici :cite[S1].

::figure[Légende]{src=media/carte.svg alt="Une carte"}

:::callout[Note]{kind=note}
Un texte.
:::

:::check{id=droit-1}
Laquelle ?

- [x] Un.
- [ ] Deux.

:::

:::sources
:::
`;

const other = 'modules/03-law/lessons/03-actors/fr.md';
const written: string[] = [];
const served = (text = lesson) => ({
  ...answers(),
  DraftFiles: () => ({
    draftFiles: [
      { path, hash: 'b', bytes: 1, mayWrite: true },
      { path: other, hash: 'o', bytes: 1, mayWrite: true },
      { path: 'glossary.yaml', hash: 'g', bytes: 1, mayWrite: true },
      { path: 'sources.yaml', hash: 's', bytes: 1, mayWrite: true },
      { path: 'modules/03-law/media/carte.fr.svg', hash: 'm', bytes: 1, mayWrite: true },
    ],
  }),
  DraftText: ({ hash }: { hash: string }) => ({
    draftText: {
      hash,
      text:
        hash === 'b'
          ? text
          : hash === 'o'
            ? '---\nkey: m3-actors\ntitle: Les acteurs\n---\n\nQui.\n'
            : hash === 'g'
              ? '- { key: post, term: { es: puesto, en: post, fr: poste }, definition: { fr: Un consulat. } }\n'
              : '- { key: S1, publisher: OIM, title: Premier, date: "2011" }\n- { key: S2, publisher: ONU, title: Deuxième }\n',
    },
  }),
  WriteDraftFile: ({ input }: { input: { text?: string | null } }) => {
    written.push(input.text ?? '');
    return { writeDraftFile: { __typename: 'DraftChanged' as const, draftId: 'd1', hash: 'n' } };
  },
});

// Nothing is laid out in jsdom: whatever asks where it is, is at the corner.
document.elementFromPoint = () => null;
Range.prototype.getClientRects = () => document.body.getClientRects();
Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect();

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

/** Opens the text in blocks. */
async function open(text?: string, locale: 'es' | 'en' | 'fr' = 'es', more: Handlers = {}) {
  written.length = 0;
  await renderApp(at, { person: tomas, locale, answers: { ...served(text), ...more } });
  await user.click(await screen.findByRole('button', { name: /^(Bloques|Blocks|Blocs)$/ }));
  const field = await screen.findByRole('textbox', {
    name: /^(Texto en bloques|Text in blocks|Texte en blocs)$/,
  });
  await waitFor(() => expect(within(field).getAllByText(/OIM, 2011/).length).toBe(1));
  return field;
}

/** Puts the cursor behind some words of the text, or selects them. */
function select(field: HTMLElement, words: string, isWhole = false) {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const start = (node.textContent ?? '').indexOf(words);
    if (start < 0) continue;
    const end = start + words.length;
    act(() => {
      field.focus();
      document.getSelection()?.setBaseAndExtent(node, isWhole ? start : end, node, end);
      fireEvent(document, new Event('selectionchange'));
    });
    return;
  }
  throw new Error(`${words} is not there`);
}

/** What a browser does with the clipboard; nobody can type into a page of jsdom. */
const paste = (field: HTMLElement, text: string, html = '') =>
  act(() => {
    fireEvent.paste(field, {
      clipboardData: {
        files: [],
        items: [],
        getData: (type: string) => (type === 'text/html' ? html : text),
      },
    });
  });

async function save() {
  await press('Guardar');
  await screen.findByText('Guardado en el borrador.');
  return written.at(-1);
}

describe('a text in blocks', () => {
  it.each(['es', 'en', 'fr'] as const)('has a name for each block, and no barrier, in %s', async (locale) => {
    const field = await open(lesson, locale);
    expect(within(field).getByText('Un écran').tagName).toBe('H2');
    await expectAccessible();
  });

  it('changes in the file what was changed, and nothing else', async () => {
    const field = await open();
    select(field, 'quile', true);
    paste(field, 'quille');
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    expect(await save()).toBe(lesson.replace('coquile', 'coquille'));
  });

  it('shows the same text as the text of the file, and takes what is written there', async () => {
    const field = await open();
    select(field, 'Un écran');
    paste(field, ' clair');
    await press('Editar como texto');
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });
    expect(area.value).toBe(lesson.replace('Un écran', 'Un écran clair'));
    await user.type(area, '{Control>}{End}{/Control}', { initialSelectionStart: 0 });
    await press('Bloques');
    expect(
      within(await screen.findByRole('textbox', { name: 'Texto en bloques' })).getByText('Un écran clair'),
    ).toBeTruthy();
  });

  it('has a form for a block, in which a picture gets its words', async () => {
    const field = await open();
    await press('Ajustes: Figura');
    const form = within(screen.getByRole('group', { name: 'Ajustes: Figura' }));
    const alt = form.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto alternativo/ });
    await user.clear(alt);
    expect(form.getByText('Este dato es obligatorio.')).toBeTruthy();
    expect(within(field).getByText('Falta: Texto alternativo')).toBeTruthy();
    await user.type(alt, 'Deux "États"');
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Ajustes: Figura' })).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(await save()).toBe(lesson.replace('alt="Une carte"', 'alt="Deux &quot;États&quot;"'));
  });

  it('says which option of a check is right by a box', async () => {
    await open();
    const [, second] = screen.getAllByRole('checkbox', { name: 'Respuesta correcta' });
    if (!second) throw new Error('no second option');
    await user.click(second);
    expect(await save()).toBe(lesson.replace('- [ ] Deux.', '- [x] Deux.'));
  });

  it('takes a block from the menu below the one one is in, and gives it back', async () => {
    const field = await open();
    select(field, 'ici');
    await press('Añadir');
    await user.click(screen.getByRole('menuitem', { name: 'Texto plegado' }));
    paste(field, 'Plus');
    expect(await save()).toBe(lesson.replace(':cite[S1].\n', ':cite[S1].\n\n:::accordion[Plus]\n:::\n'));
    await press('Deshacer');
    await press('Deshacer');
    expect(await save()).toBe(lesson);
  });

  it('moves and removes blocks with the keyboard', async () => {
    const field = await open();
    select(field, 'Un texte');
    select(field, 'Note');
    fireEvent.keyDown(field, { key: 'ArrowUp', altKey: true });
    const figure = '::figure[Légende]{src=media/carte.svg alt="Une carte"}';
    const callout = ':::callout[Note]{kind=note}\nUn texte.\n:::';
    expect(await save()).toBe(lesson.replace(`${figure}\n\n${callout}`, `${callout}\n\n${figure}`));
    fireEvent.keyDown(field, { key: 'Backspace', ctrlKey: true, shiftKey: true });
    expect(await save()).toBe(lesson.replace(`${figure}\n\n${callout}`, figure));
  });

  it('cites a source, which is then listed, and names a term', async () => {
    const field = await open();
    select(field, 'Un texte');
    await press('Fuente');
    await user.type(screen.getByRole('searchbox', { name: 'Buscar' }), 'deuxieme');
    await user.click(await screen.findByRole('button', { name: 'ONU' }));
    select(field, 'écran', true);
    await expectAccessible();
    expect(await save()).toBe(
      lesson.replace('sources: [S1]', 'sources: [S1, S2]').replace('Un texte.', 'Un texte :cite[S2].'),
    );
    select(field, 'Laquelle', true);
    await press('Término');
    await user.click(await screen.findByRole('button', { name: 'poste' }));
    expect(await save()).toContain(':term[Laquelle]{key=post} ?');
  });

  it('takes the words of Word and leaves its wreckage', async () => {
    const field = await open();
    select(field, 'ici');
    paste(
      field,
      '',
      '<html><body><h1 style="color:red">Titre</h1><p class=MsoNormal onclick="alert(1)">Un <b>mot</b><img src=x onerror=alert(1)><script>alert(1)</script></p></body></html>',
    );
    expect(await screen.findByText('Se dejó fuera una imagen: añádala como figura.')).toBeTruthy();
    const text = await save();
    expect(text).toContain('Un **mot**');
    expect(text).not.toMatch(/alert|MsoNormal|<|color/);
  });

  it('leads to a lesson that is chosen by its title', async () => {
    const field = await open(lesson, 'es', {
      DraftParts: () => ({
        draftParts: [
          { path, kind: 'LESSON' as const, title: 'Le droit' },
          { path: other, kind: 'LESSON' as const, title: 'Les acteurs' },
          { path: other.replace('fr.md', 'es.md'), kind: 'LESSON' as const, title: 'Los actores' },
        ],
      }),
    });
    select(field, 'Laquelle', true);
    await press('Enlace');
    const dialog = within(screen.getByRole('dialog', { name: 'Enlace' }));
    expect(dialog.getByText('1 resultado')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Les acteurs' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await save()).toContain('[Laquelle](lesson:m3-actors) ?');
  });

  it('is opened again as one chose to write last on this device', async () => {
    await open();
    cleanup();
    await renderApp(at, { person: tomas, answers: served(), isSameDevice: true });
    expect(await screen.findByRole('textbox', { name: 'Texto en bloques' })).toBeTruthy();
    await press('Editar como texto');
    cleanup();
    await renderApp(at, { person: tomas, answers: served(), isSameDevice: true });
    expect(await screen.findByRole('textbox', { name: /^Texto/ })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Texto en bloques' })).toBeNull();
  });

  it('tells what one may want to look at again', async () => {
    await open(lesson.replace('alt="Une carte"', 'alt=""').replace('Un texte.', 'Un texte de 1963.'));
    expect(
      await screen.findByRole('button', { name: 'Una imagen no tiene texto alternativo.' }),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Cifras sin fuente: «.*1963/ })).toBeTruthy();
  });
});

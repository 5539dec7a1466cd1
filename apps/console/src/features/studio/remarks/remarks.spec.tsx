import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers, began, draft, path } from '../studio.fixture.ts';
import type { Remark } from './remark-data.ts';

const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;

const remark = (over: Partial<Remark> = {}): Remark => ({
  id: 'm1',
  draftId: 'd1',
  draftName: 'Errata del módulo 3',
  path,
  seenHash: 'b',
  quote: 'coquile',
  text: 'Se escribe «coquille».',
  author: 'Luis Vega',
  writtenAt: began,
  settledAt: null,
  settledBy: null,
  maySettle: true,
  mayAnswer: true,
  answers: [],
  ...over,
});

const done = { __typename: 'RemarkChanged' as const, remarkId: 'm1' };
const served = (items: Remark[] = [remark()], one = draft()) => ({
  ...answers(one),
  Remarks: () => ({ remarks: { totalCount: items.length, items } }),
  AddRemark: () => ({ addRemark: done }),
  AnswerRemark: () => ({ answerRemark: done }),
  SettleRemark: () => ({ settleRemark: done }),
});

const user = userEvent.setup();
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Texto/ });
const open = async (items?: Remark[], one = draft()) => {
  const app = await renderApp(at, { person: tomas, answers: served(items, one) });
  await screen.findByRole('heading', { name: 'Observaciones' });
  const sent = (name: string) => app.network.requests.filter((each) => each.name === name);
  return { ...app, sent };
};

describe('what people say about a text', () => {
  it.each([
    ['es', 'Observaciones', 'Dar por resuelta · Luis Vega'],
    ['en', 'Remarks', 'Mark as settled · Luis Vega'],
    ['fr', 'Remarques', 'Marquer comme réglée · Luis Vega'],
  ] as const)('stands below it with its passage, in %s', async (locale, heading, button) => {
    await renderApp(at, { locale, person: tomas, answers: served() });
    const list = within(await screen.findByRole('list', { name: heading }));
    expect(list.getByText('coquile')).toBeTruthy();
    expect(list.getByText('Se escribe «coquille».')).toBeTruthy();
    expect(list.getByRole('button', { name: button })).toBeTruthy();
    await expectAccessible();
  });

  it('leads to its passage, or says that it has other words now', async () => {
    await open([remark(), remark({ id: 'm2', quote: 'autre chose' }), remark({ id: 'm3', quote: '' })]);
    await user.click(await screen.findByRole('button', { name: 'Ir al pasaje' }));
    expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('coquile');
    expect(screen.getByText('Este pasaje ya no está así en el texto.')).toBeTruthy();
    expect(screen.getByText('Sobre el texto entero')).toBeTruthy();
  });

  it('is written about what is selected', async () => {
    const { sent } = await open([]);
    expect(await screen.findByText('No hay observaciones abiertas sobre este texto.')).toBeTruthy();
    await screen.findByRole('textbox', { name: /^Texto/ });
    area().setSelectionRange(4, 11);
    await press('Añadir una observación');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Pasaje/ }).value).toBe('coquile');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Observación' }));
    await press('Enviar la observación');
    expect(screen.getByText('Escriba la observación.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Observación' }), 'Una errata.');
    await expectAccessible();
    await press('Enviar la observación');
    await screen.findByRole('button', { name: 'Añadir una observación' });
    expect(sent('AddRemark').map(({ variables }) => variables)).toEqual([
      {
        input: {
          idempotencyKey: expect.any(String),
          draftId: 'd1',
          path,
          seenHash: 'b',
          quote: 'coquile',
          text: 'Una errata.',
        },
      },
    ]);
  });

  it('is answered and settled in its place', async () => {
    const { sent } = await open();
    await user.click(await screen.findByText('Responder'));
    await user.type(await screen.findByRole('textbox', { name: 'Respuesta' }), 'Corregida.');
    await press('Enviar la respuesta');
    await waitFor(() => expect(sent('AnswerRemark')).toHaveLength(1));
    expect(sent('AnswerRemark')[0]?.variables).toMatchObject({
      input: { remarkId: 'm1', text: 'Corregida.' },
    });
    await press(/^Dar por resuelta/);
    await waitFor(() => expect(sent('SettleRemark')).toHaveLength(1));
    expect(sent('SettleRemark')[0]?.variables).toMatchObject({
      input: { remarkId: 'm1', isSettled: true },
    });
  });

  it('is shown with who settled it, and may be opened again', async () => {
    const settled = remark({ settledAt: began, settledBy: 'Tomás Paredes' });
    const { sent } = await open([settled]);
    expect(await screen.findByText(/^Resuelta por Tomás Paredes/)).toBeTruthy();
    expect(screen.queryByText('Responder')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Mostrar también las resueltas' }));
    await waitFor(() =>
      expect(sent('Remarks').at(-1)?.variables).toMatchObject({ path, isOpen: null, draftId: 'd1' }),
    );
    await press(/^Volver a abrir/);
    await waitFor(() =>
      expect(sent('SettleRemark')[0]?.variables).toMatchObject({ input: { isSettled: false } }),
    );
  });

  it('stays as it is in a draft that is closed', async () => {
    const closed = remark({ maySettle: false, mayAnswer: false });
    await open([closed], draft({ state: 'PUBLISHED', publishedAs: 5 }));
    expect(await screen.findByText('Se escribe «coquille».')).toBeTruthy();
    for (const name of [/^Dar por resuelta/, 'Añadir una observación'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByText('Responder')).toBeNull();
  });
});

describe('the review list', () => {
  it.each([
    ['es', '2 observaciones por resolver'],
    ['en', '2 remarks to settle'],
    ['fr', '2 remarques à régler'],
  ] as const)('has what is open in all drafts, each with its text, in %s', async (locale, words) => {
    const items = [remark(), remark({ id: 'm2', path: 'course.yaml', quote: '' })];
    const { view } = await renderApp('/console/studio', { locale, person: tomas, answers: served(items) });
    const link = await screen.findByRole('link', { name: words });
    expect(link.getAttribute('href')).toBe('/console/studio/remarks');
    view.unmount();
    await renderApp('/console/studio/remarks', { locale, person: tomas, answers: served(items) });
    expect(await screen.findByText(words)).toBeTruthy();
    const text = await screen.findByRole('link', { name: /La Convención de Viena/ });
    expect(text.getAttribute('href')).toBe(at);
    await expectAccessible();
  });

  it('has those that wait for the reader apart', async () => {
    const { network } = await renderApp('/console/studio/remarks?mine=1', {
      person: tomas,
      answers: served([]),
    });
    expect(await screen.findByText('Nadie espera una respuesta suya.')).toBeTruthy();
    const mine = screen.getByRole('link', { name: 'Las que esperan por usted' });
    expect(mine.getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Todas' }).getAttribute('href')).toBe('/console/studio/remarks');
    expect(network.requests.find(({ name }) => name === 'Remarks')?.variables).toMatchObject({
      draftId: null,
      isWaiting: true,
    });
    await expectAccessible();
  });

  it('is of one draft where one comes from it, and empty where nothing is open', async () => {
    const { network } = await renderApp('/console/studio/remarks?draft=d1', {
      person: tomas,
      answers: served([]),
    });
    expect(await screen.findByText('No hay observaciones por resolver')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'Remarks')?.variables).toMatchObject({
      draftId: 'd1',
      isOpen: true,
    });
  });
});

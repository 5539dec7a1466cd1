import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import type { Field } from './plan-data.ts';
import { planOf } from './plan.fixture.ts';

const said = (value: string, textId = `id of ${value}`) => ({
  textId,
  value,
  occurredAt: '2026-11-22T15:05:00Z',
});
const OTHER = said('Sismos');

/** The plan, with other texts beside the one in its field of risks. */
const withOthers = (otherTexts: Field['otherTexts'] = [OTHER], more: Partial<Field> = {}) => ({
  parts: planOf().parts.map((part) => ({
    ...part,
    fields: part.fields.map((field) =>
      field.fieldId === 'risks' ? { ...field, otherTexts, ...more } : field,
    ),
  })),
});

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'> & { path?: string };

const open = async (over: Parameters<typeof planOf>[0], { path = '/3', ...options }: Options = {}) => {
  const server = createWorkServer();
  const app = await renderApp(`/course/e1/plan${path}`, {
    ...options,
    answers: { Plan: () => ({ plan: planOf(over) }), RecordWork: server.RecordWork },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup() };
};

const group = () => screen.findByRole('group', { name: /En otro dispositivo escribió usted aquí/ });
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(within(await group()).getByRole('button', { name }));

describe('a field that was written on two devices', () => {
  it.each([
    [
      'es',
      'En otro dispositivo escribió usted aquí, el 22 nov 2026',
      'Usar ese texto',
      'Juntar los dos',
      'Dejar el del campo',
    ],
    [
      'en',
      'On another device you wrote here, on 22 Nov 2026',
      'Use that text',
      'Put both together',
      'Keep what is in the field',
    ],
    [
      'fr',
      'Sur un autre appareil, vous avez écrit ici, le 22 nov. 2026',
      'Prendre ce texte',
      'Réunir les deux',
      'Garder celui du champ',
    ],
  ] as const)('says what the other says, and when, in %s', async (locale, title, ...acts) => {
    await open(withOthers(), { locale });
    const other = await screen.findByRole('group', {
      name: (name) => name.replaceAll(/\s/g, ' ').startsWith(title),
    });
    expect(within(other).getByText('Sismos')).toBeTruthy();
    expect(
      within(other)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(acts);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Peligros').value).toBe('Ciclones');
    await expectAccessible();
  });

  it.each([
    ['Usar ese texto', 'Sismos'],
    ['Juntar los dos', 'Ciclones\nSismos'],
    ['Dejar el del campo', 'Ciclones'],
  ])('is decided with “%s”: the field has the text and the cursor', async (name, value) => {
    const { user, server } = await open(withOthers());
    await press(user, name);
    const field = screen.getByLabelText<HTMLTextAreaElement>('Peligros');
    await waitFor(() =>
      expect(server.of('fieldWritten')).toEqual([
        {
          enrolmentId: 'e1',
          activityId: 'lesson-1',
          fieldId: 'risks',
          value,
          seen: { before: 'id of Ciclones', others: ['id of Sismos'] },
        },
      ]),
    );
    await waitFor(() => expect(field.value).toBe(value));
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole('group', { name: /otro dispositivo/ })).toBeNull();
  });

  it('remembers the decision with what is typed after it', async () => {
    const { user, server } = await open(withOthers());
    await press(user, 'Usar ese texto');
    await user.type(screen.getByLabelText('Peligros'), ' y lluvias');
    await user.tab();
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('Sismos y lluvias'));
    expect(server.of('fieldWritten').at(-1)?.seen).toEqual({
      before: 'id of Ciclones',
      others: ['id of Sismos'],
    });
  });

  it('does not decide by writing on', async () => {
    const { user, server } = await open(withOthers());
    await group();
    await user.type(screen.getByLabelText('Peligros'), '!');
    await user.tab();
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.seen?.others).toEqual([]));
    expect(await group()).toBeTruthy();
  });

  it('shows one other text at a time', async () => {
    const { user } = await open(withOthers([OTHER, said('Lluvias')]));
    expect(within(await group()).queryByText('Lluvias')).toBeNull();
    await press(user, 'Dejar el del campo');
    expect(within(await group()).getByText('Lluvias')).toBeTruthy();
  });

  it('does not put two numbers together, nor more than the field takes', async () => {
    await open(withOthers([said('7')], { kind: 'NUMBER', value: '5' }));
    expect(within(await group()).getAllByRole('button')).toHaveLength(2);
    await open(withOthers([said('x'.repeat(1995))]));
    for (const other of await screen.findAllByRole('group', { name: /otro dispositivo/ }))
      expect(within(other).getAllByRole('button')).toHaveLength(2);
  });

  it('is decided without a connection too', async () => {
    const { network, user, view } = await open(withOthers());
    await group();
    network.isOnline = false;
    await press(user, 'Usar ese texto');
    await waitFor(() => expect(screen.queryByRole('group', { name: /otro dispositivo/ })).toBeNull());
    view.unmount();
    await renderApp('/course/e1/plan/3', { isSameDevice: true, isOffline: true });
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Peligros').value).toBe('Sismos'));
    expect(screen.queryByRole('group', { name: /otro dispositivo/ })).toBeNull();
  });

  it('is named on the page of the plan, one press away', async () => {
    await open(withOthers(), { path: '' });
    expect(screen.getByText(/En un campo hay otro texto suyo/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Peligros' });
    expect(link.getAttribute('href')).toBe('/course/e1/plan/3#lesson-1.risks');
    await expectAccessible();
  });

  it('is not heard of where there is none', async () => {
    await open({}, { path: '' });
    expect(screen.queryByText(/otro dispositivo/)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { Audience, LogItem, Rule, RuleKind, Rules } from './message-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/messages';

const rule = (kind: RuleKind, over: Partial<Rule> = {}): Rule => ({
  kind,
  isOn: false,
  days: [],
  hasDays: false,
  outlivesEdition: false,
  isUsual: true,
  placeholders: ['given', 'edition', 'deadline', 'next', 'link'],
  version: '1',
  texts: languages.map((locale) => ({
    locale,
    subject: `Asunto ${locale}`,
    body: 'Hola, {given}:\n\nSiga aquí.\n\n{link}',
  })),
  ...over,
});

const rules = (over: Partial<Rules> = {}): Rules => ({
  editionId: 'edition-1',
  mayChange: true,
  rules: [
    rule('WELCOME', { isOn: true, isUsual: false }),
    rule('BEFORE_DEADLINE', { hasDays: true, days: [7, 2] }),
    rule('INACTIVE', { hasDays: true, days: [1] }),
  ],
  ...over,
});

const audience: Audience = {
  totalCount: 3,
  silencedCount: 1,
  items: [
    { enrolmentId: 'e-1', personId: 'p-1', fullName: 'Ana Hernández', countryCode: 'MX', why: null },
    { enrolmentId: 'e-2', personId: 'p-2', fullName: 'Luis Peña', countryCode: 'CR', why: 'UNSUBSCRIBED' },
  ],
};

const item = (over: Partial<LogItem> = {}): LogItem => ({
  id: 'm-1',
  enrolmentId: 'e-1',
  personId: 'p-1',
  fullName: 'Ana Hernández',
  countryCode: 'MX',
  kind: 'BEFORE_DEADLINE',
  state: 'SENT',
  why: null,
  address: 'ana@example.org',
  subject: 'Se acerca el cierre',
  body: 'Hola, Ana:',
  locale: 'es',
  plannedAt: '2027-03-24T13:30:00.000Z',
  settledAt: '2027-03-24T13:31:00.000Z',
  writtenBy: null,
  ...over,
});

const answers = (over: Partial<Rules> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  Edition: () => ({ edition: edition() }),
  MessageRules: () => ({ messageRules: rules(over) }),
  MessageRulePreview: () => ({ messageRulePreview: audience }),
  MessageAudience: () => ({ messageAudience: audience }),
  MessagePreview: () => ({
    messagePreview: {
      subject: 'Ya puede empezar',
      greeting: 'Hola, Ana:',
      paragraphs: ['Siga aquí.'],
      action: 'Ir al curso',
      notes: ['Recibe este mensaje porque participa.'],
      leave: 'No recibir más recordatorios',
      unknown: [] as string[],
    },
  }),
  MessageLog: () => ({
    messageLog: {
      items: [
        item(),
        item({
          id: 'm-2',
          fullName: 'Luis Peña',
          state: 'FAILED',
          why: 'NOT_WRITTEN',
          subject: null,
          body: null,
        }),
        item({ id: 'm-3', fullName: 'Eva Paz', state: 'BOUNCED', why: '5.1.1' }),
      ],
      totalCount: 3,
      counts: [
        { state: 'SENT' as const, count: 1 },
        { state: 'FAILED' as const, count: 1 },
        { state: 'BOUNCED' as const, count: 1 },
      ],
    },
  }),
  ChangeMessageRule: () => ({
    changeMessageRule: { __typename: 'MessageRuleChanged' as const, rules: rules() },
  }),
  SendMessage: () => ({ sendMessage: { __typename: 'MessageSent' as const, sendingId: 's-1' } }),
  RetryMessages: () => ({
    retryMessages: { __typename: 'MessagesRetried' as const, editionId: 'edition-1' },
  }),
});
const asked = (network: { requests: { name: string; variables: unknown }[] }, name: string) =>
  network.requests.filter((request) => request.name === name).at(-1)?.variables as
    | { input: Record<string, unknown> }
    | undefined;

describe('messages of an edition', () => {
  it.each(languages)('are rules that are on or off, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answers() });
    expect((await screen.findAllByRole('listitem')).length).toBeGreaterThan(2);
    await expectAccessible();
  });

  it.each(languages)('say in one sentence what is sent and what is not, in %s', async (locale) => {
    const rules = [rule('WELCOME', { isOn: true }), rule('INACTIVE')];
    await renderApp(path, { locale, person: carla, answers: answers({ rules }) });
    const said = await screen.findByText(
      /^(Se envía: Bienvenida\. No se envía: |Sent: Welcome\. Not sent: |Envoyé\s: Bienvenue\. Non envoyé\s: )/,
    );
    expect(said.closest('[role="status"], .notice')).toBeNull();
  });

  it.each([
    ['es', /^Mientras dura esta edición/],
    ['en', /^While this edition lasts/],
    ['fr', /^Tant que dure cette session/],
  ] as const)(
    'warn when nobody is written to while the edition lasts, whatever is sent after it, in %s',
    async (locale, words) => {
      const rules = [rule('WELCOME'), rule('FOLLOW_UP', { isOn: true, outlivesEdition: true })];
      await renderApp(path, { locale, person: carla, answers: answers({ rules }) });
      expect(await screen.findByText(words)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('are switched on after a look at who would get one today', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answers() });
    expect(await screen.findByText('7 y 2 días antes del último día.')).toBeTruthy();
    expect(await screen.findByText('Tras 1 día sin trabajar en el curso.')).toBeTruthy();
    await user.click(await screen.findByRole('switch', { name: 'Enviar «Antes del cierre»' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Llega a 2 personas; a 1 no se le envía.')).toBeTruthy();
    expect(within(dialog).getByText('No quiere recordatorios.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Activar' }));
    await waitFor(() =>
      expect(asked(network, 'ChangeMessageRule')?.input).toEqual({
        editionId: 'edition-1',
        kind: 'BEFORE_DEADLINE',
        isOn: true,
        idempotencyKey: expect.any(String),
      }),
    );
  });

  it('are switched off at once, said so, and on again from there', async () => {
    const user = userEvent.setup();
    const rules = (isOn: boolean) => answers({ rules: [rule('WELCOME', { isOn }), rule('INACTIVE')] });
    const { network } = await renderApp(path, { person: carla, answers: rules(true) });
    const control = await screen.findByRole<HTMLInputElement>('switch', { name: 'Enviar «Bienvenida»' });
    expect(control.checked).toBe(true);
    network.answer(rules(false));
    await user.click(control);
    const told = await screen.findByText('«Bienvenida» está apagada.');
    expect(told.closest('[role="status"]')).toBeTruthy();
    await waitFor(() => expect(control.checked).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('Deshecho: todo está como antes.')).toBeTruthy();
    const sent = network.requests.filter(({ name }) => name === 'ChangeMessageRule');
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: expect.objectContaining({ kind: 'WELCOME', isOn: false }) },
      { input: expect.objectContaining({ kind: 'WELCOME', isOn: true }) },
    ]);
    await expectAccessible();
  });

  it('are only read by who does not plan the edition', async () => {
    await renderApp(path, { person: carla, answers: answers({ mayChange: false }) });
    expect(await screen.findByText(/Las reglas las cambia quien coordina todos los países/)).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('switch').every(({ disabled }) => disabled)).toBe(true);
    expect(screen.getByRole('link', { name: 'Leer (Bienvenida)' })).toBeTruthy();
  });

  it.each(languages)('are edited with what they will look like beside them, in %s', async (locale) => {
    await renderApp(`${path}/rule/before_deadline`, { locale, person: carla, answers: answers() });
    expect(await screen.findByText('Ya puede empezar')).toBeTruthy();
    expect(await screen.findByText('Ana Hernández', { selector: 'th' })).toBeTruthy();
    await expectAccessible();
  });

  it('are saved in each language with their days, and not with days that are none', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/rule/before_deadline`, {
      person: carla,
      answers: answers(),
    });
    const days = await screen.findByLabelText('Días antes del último día');
    await user.clear(days);
    await user.type(days, '0');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(asked(network, 'ChangeMessageRule')).toBeUndefined();
    await user.clear(days);
    await user.type(days, '10, 3');
    await user.selectOptions(screen.getByLabelText('Idioma del texto'), 'fr');
    await user.clear(screen.getByLabelText('Asunto'));
    await user.type(screen.getByLabelText('Asunto'), 'Bientôt la fin');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(asked(network, 'ChangeMessageRule')).toBeTruthy());
    expect(asked(network, 'ChangeMessageRule')?.input).toMatchObject({
      basedOn: '1',
      days: [10, 3],
      texts: expect.arrayContaining([
        expect.objectContaining({ locale: 'es', subject: 'Asunto es' }),
        expect.objectContaining({ locale: 'fr', subject: 'Bientôt la fin' }),
      ]),
    });
  });

  it('tell whom they reach in the order of a heading', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/rule/before_deadline`, {
      person: carla,
      answers: answers(),
    });
    const order = () =>
      network.requests.filter(({ name }) => name === 'MessageRulePreview').at(-1)?.variables;
    const heading = { name: 'Persona' };
    await user.click(await screen.findByRole('button', heading));
    await waitFor(() => expect(order()).toMatchObject({ sort: 'NAME', isDescending: false }));
    await user.click(await screen.findByRole('button', heading));
    await waitFor(() => expect(order()).toMatchObject({ sort: 'NAME', isDescending: true, offset: 0 }));
  });

  it.each(languages)('are written by hand to people of a filter, in %s', async (locale) => {
    await renderApp(`${path}/write?stuck=any`, { locale, person: carla, answers: answers() });
    expect(await screen.findByText(/^(Escriba algo|Write something|Écrivez quelque chose)/)).toBeTruthy();
    await expectAccessible();
  });

  it.each(languages)('are written by hand to those who were ticked in the list, in %s', async (locale) => {
    const { network } = await renderApp(`${path}/write?ids=e1,e2`, {
      locale,
      person: carla,
      answers: answers(),
    });
    expect(
      await screen.findByText(/2 (personas marcadas|people selected|personnes sélectionnées)/),
    ).toBeTruthy();
    const filters = network.requests.flatMap(({ name, variables }) =>
      name === 'MessageAudience' ? [(variables as { filter: unknown }).filter] : [],
    );
    expect(filters).toContainEqual(expect.objectContaining({ enrolmentIds: ['e1', 'e2'] }));
    await expectAccessible();
  });

  it('by hand say in one sentence whom they reach, and fold how that is changed', async () => {
    await renderApp(`${path}/write?stuck=SILENT`, { person: carla, answers: answers() });
    const fold = (await screen.findByText('Ver o cambiar los destinatarios')).closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('select')).toBeTruthy();
    expect(screen.getByText(/^Solo: Necesita ayuda: .+\.$/)).toBeTruthy();
    expect(screen.getAllByText('Llega a 2 personas; a 1 no se le envía.').length).toBeGreaterThan(0);
  });

  it('take a name in braces where the cursor was', async () => {
    const user = userEvent.setup();
    await renderApp(`${path}/write`, { person: carla, answers: answers() });
    const body = await screen.findByLabelText<HTMLTextAreaElement>('Texto');
    await user.type(body, 'Hola, :');
    await user.keyboard('{ArrowLeft}');
    await user.click(screen.getByRole('button', { name: 'Insertar {nombre}' }));
    expect(body.value).toBe('Hola, {nombre}:');
  });

  it.each([
    ['es', 'Texto', '{nombre}', '{enlace}', 'Guardar'],
    ['en', 'Text', '{given}', '{link}', 'Save'],
    ['fr', 'Texte', '{prénom}', '{lien}', 'Enregistrer'],
  ] as const)(
    'have names in braces in the language of the reader, and are kept the same in all, in %s',
    async (locale, label, given, link, save) => {
      const user = userEvent.setup();
      const { network } = await renderApp(`${path}/rule/welcome`, {
        locale,
        person: carla,
        answers: answers(),
      });
      const body = await screen.findByLabelText<HTMLTextAreaElement>(label);
      expect(body.value).toContain(given);
      expect(body.value).toContain(link);
      await user.type(body, ' {{nombre} {{prenom} {{deadline}');
      await user.click(screen.getByRole('button', { name: save }));
      await waitFor(() => expect(asked(network, 'ChangeMessageRule')).toBeTruthy());
      expect(asked(network, 'ChangeMessageRule')?.input['texts']).toContainEqual({
        locale,
        subject: `Asunto ${locale}`,
        body: 'Hola, {given}:\n\nSiga aquí.\n\n{link} {given} {given} {deadline}',
      });
    },
  );

  it('by hand leave after the number was confirmed, and never half written', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/write?stuck=SILENT`, { person: carla, answers: answers() });
    await user.type(await screen.findByLabelText('Asunto'), 'Cambio de sala');
    await user.click(screen.getByRole('button', { name: 'Enviar a 2 personas' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByText(/Escriba el asunto y el texto/)).toBeTruthy();
    await user.type(screen.getByLabelText('Texto'), 'Hola');
    await user.click(screen.getByRole('button', { name: 'Enviar a 2 personas' }));
    const dialog = await screen.findByRole('dialog', { name: '¿Enviar el mensaje a 2 personas?' });
    await user.click(within(dialog).getByRole('button', { name: 'Enviar a 2 personas' }));
    expect(await screen.findByText('El mensaje está en camino.')).toBeTruthy();
    expect(asked(network, 'SendMessage')?.input).toMatchObject({
      filter: { isStuck: true, stuck: 'SILENT' },
      texts: [{ locale: 'es', subject: 'Cambio de sala', body: 'Hola' }],
      expectedCount: 2,
    });
  });

  it('name nothing that is not there: the field says which name, and which ones there are', async () => {
    const user = userEvent.setup();
    await renderApp(`${path}/write?stuck=SILENT`, { person: carla, answers: answers() });
    await user.type(await screen.findByLabelText('Asunto'), 'Cambio de sala');
    await user.type(screen.getByLabelText('Texto'), 'Hola, {{foo}:');
    await user.click(screen.getByRole('button', { name: 'Enviar a 2 personas' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Texto'));
    expect(
      screen.getByText(/^Nada corresponde a \{foo\} \(Español\)\. Puede usar \{nombre\}, /),
    ).toBeTruthy();
  });

  it.each(languages)('stand in a log with what came back and why, in %s', async (locale) => {
    await renderApp(`${path}/log`, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Eva Paz/ });
    expect(within(row).getByText(/5\.1\.1/)).toBeTruthy();
    await expectAccessible();
  });

  it('that failed are tried again', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/log?state=FAILED`, { person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Luis Peña/ });
    await user.click(within(row).getByRole('button', { name: 'Intentarlo de nuevo' }));
    await waitFor(() =>
      expect(asked(network, 'RetryMessages')?.input).toMatchObject({ messageIds: ['m-2'] }),
    );
  });
});

import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { takenOf, nothingSaid, type Draft, type ReadFile, type ReadQuestion } from './question-file-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = 'modules/01-start/pools/m1.yaml';
const page = '/console/studio/d1/questions';

const draft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  courseId: 'c1',
  courseKey: 'micic-consular',
  name: 'Preguntas nuevas',
  state: 'OPEN',
  changes: 0,
  base: 4,
  offered: 4,
  publishedAs: null,
  startedAt: '2026-11-30T10:00:00.000Z',
  endedAt: null,
  rights: ['AUTHOR'],
  ...over,
});

const question = (over: Partial<ReadQuestion> = {}): ReadQuestion => ({
  item: 1,
  line: 3,
  name: 'Uno',
  type: 'SINGLE',
  prompt: '¿Quién <b>llama</b>?',
  answers: [
    { text: 'Ana', isRight: true, feedback: 'Sí' },
    { text: 'Luis', isRight: false, feedback: null },
  ],
  rationale: null,
  outcome: null,
  guidelines: [],
  difficulty: null,
  refusal: null,
  refused: '',
  notes: [{ code: 'NO_RATIONALE', what: '' }],
  ...over,
});

const essay = question({
  item: 2,
  line: 9,
  name: '',
  type: null,
  prompt: '',
  answers: [],
  refusal: 'TYPE_UNKNOWN',
  refused: 'essay',
  notes: [],
});

const reading = (over: Partial<ReadFile> = {}): ReadFile => ({
  format: 'GIFT',
  fault: null,
  place: '',
  questions: [question(), essay],
  ...over,
});

const answers = (read: ReadFile = reading(), one: Draft = draft()) => ({
  CourseDraft: () => ({ courseDraft: one }),
  DraftPools: () => ({
    draftPools: {
      pools: [{ path, hash: 'a', questions: 25 }],
      outcomes: [{ key: 'm1-lo1', text: 'Decir a quién se protege.' }],
      guidelines: ['G1', 'G2'],
    },
  }),
  ReadQuestionFile: () => ({ readQuestionFile: read }),
  TakeQuestions: () => ({
    takeQuestions: { __typename: 'QuestionsTaken' as const, draftId: 'd1', hash: 'b', count: 1 },
  }),
});

const choose = async (user: ReturnType<typeof userEvent.setup>, name = 'preguntas.gift') => {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('there is no place for a file');
    return found;
  });
  await user.upload(input, new File(['Q {T}'], name));
};

describe('what is said of a question', () => {
  it.each([
    ['of itself', { ...nothingSaid, outcome: 'own' }, 'own'],
    ['of all', undefined, 'all'],
  ])('is what is said %s before what its file says', (_, own, outcome) => {
    const all = { ...nothingSaid, outcome: 'all', difficulty: '2' };
    expect(takenOf(question({ outcome: 'file', guidelines: ['G9'] }), all, own)).toEqual({
      item: 1,
      outcome,
      guidelines: ['G9'],
      difficulty: 2,
    });
  });
});

describe('questions from a file', () => {
  it.each(languages)('are shown as they were read, each with its reason, in %s', async (locale) => {
    const user = userEvent.setup();
    await renderApp(page, { locale, person: tomas, answers: answers() });
    await choose(user);
    expect(await screen.findByText('¿Quién <b>llama</b>?')).toBeTruthy();
    const items = screen.getAllByRole('listitem').filter((each) => each.className.includes('item'));
    expect(items).toHaveLength(2);
    expect(within(items[1] as HTMLElement).queryByRole('checkbox')).toBeNull();
    await expectAccessible();
  });

  it('are ticked, told what their file does not say, and taken', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(page, { person: tomas, answers: answers() });
    await choose(user);
    await user.selectOptions(
      (await screen.findAllByRole('combobox', { name: 'Objetivo' }))[0] as HTMLElement,
      'm1-lo1',
    );
    await user.selectOptions(screen.getAllByRole('combobox', { name: 'Dificultad' })[0] as HTMLElement, '2');
    await user.click(screen.getByRole('checkbox', { name: 'G2' }));
    await user.click(screen.getByRole('button', { name: 'Añadir 1 pregunta' }));
    expect(await screen.findByText('Se añadió 1 pregunta al banco.')).toBeTruthy();
    expect(network.requests).toContainEqual(
      expect.objectContaining({
        name: 'TakeQuestions',
        variables: {
          input: expect.objectContaining({
            path,
            seenHash: 'a',
            file: { name: 'preguntas.gift', content: btoa('Q {T}'), locale: 'es' },
            questions: [{ item: 1, outcome: 'm1-lo1', guidelines: ['G2'], difficulty: 2 }],
          }),
        },
      }),
    );
    await expectAccessible();
  });

  it('are none in a file that cannot be read, and the page says why', async () => {
    const user = userEvent.setup();
    const broken = reading({ format: null, fault: 'NOT_XML', place: '7', questions: [] });
    await renderApp(page, { person: tomas, answers: answers(broken) });
    await choose(user, 'preguntas.xml');
    expect(await screen.findByText('preguntas.xml no se pudo leer.')).toBeTruthy();
    expect(screen.getByText('Su XML está dañado en la línea 7.')).toBeTruthy();
  });

  it('of a file that is too large are not sent', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(page, { person: tomas, answers: answers() });
    await screen.findByRole('heading', { name: 'Añadir al banco' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await user.upload(input, new File([new Uint8Array(1024 * 1024 + 1)], 'a.gift'));
    expect(await screen.findByText('a.gift no se pudo leer.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'ReadQuestionFile')).toBe(false);
  });

  it.each([
    ['es', 'preguntas.gift no se pudo leer.', /Elíjalo otra vez/],
    ['en', 'preguntas.gift could not be read.', /Choose it again/],
    ['fr', 'preguntas.gift n’a pas pu être lu.', /Choisissez-le à nouveau/],
  ] as const)(
    'of a file that was moved after it was chosen are not read, in %s',
    async (locale, title, text) => {
      const user = userEvent.setup();
      const { network } = await renderApp(page, { locale, person: tomas, answers: answers() });
      const reading = jest.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (
        this: FileReader,
      ) {
        this.dispatchEvent(new ProgressEvent('error'));
      });
      await choose(user);
      expect(await screen.findByText(title)).toBeTruthy();
      expect(screen.getByText(text)).toBeTruthy();
      expect(network.requests.some(({ name }) => name === 'ReadQuestionFile')).toBe(false);
      reading.mockRestore();
      await choose(user);
      expect(await screen.findByText('¿Quién <b>llama</b>?')).toBeTruthy();
      expect(screen.queryByText(title)).toBeNull();
    },
  );

  it('stay ticked when the pool was changed meanwhile', async () => {
    const user = userEvent.setup();
    await renderApp(page, {
      person: tomas,
      answers: {
        ...answers(),
        TakeQuestions: () => ({
          takeQuestions: {
            __typename: 'Refusal' as const,
            code: 'FILES_CHANGED' as const,
            params: { count: 1, rows: [{ path }] },
          },
        }),
      },
    });
    await choose(user);
    await user.click(await screen.findByRole('button', { name: 'Añadir 1 pregunta' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText('¿Quién <b>llama</b>?')).toBeTruthy();
  });

  it('are not taken by who only reviews', async () => {
    await renderApp(page, { person: tomas, answers: answers(reading(), draft({ rights: ['REVIEWER'] })) });
    expect(await screen.findByRole('heading', { name: 'Llevar el banco a otro sistema' })).toBeTruthy();
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('go out as a file, and what it cannot say is told', async () => {
    const user = userEvent.setup();
    const made: string[] = [];
    URL.createObjectURL = () => 'blob:a';
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function save() {
      made.push(this.download);
    };
    try {
      await renderApp(page, {
        person: tomas,
        answers: {
          ...answers(),
          WrittenPool: () => ({
            writtenPool: {
              text: 'Q {T}',
              count: 1,
              untold: [
                { item: 1, code: 'FIELD' as const, what: 'outcome' },
                { item: 2, code: 'TYPE' as const, what: 'cloze' },
              ],
            },
          }),
        },
      });
      await user.click(await screen.findByRole('button', { name: 'Descargar GIFT' }));
      expect(await screen.findByText('El archivo tiene 1 pregunta.')).toBeTruthy();
      expect(screen.getByText('Sin el objetivo: pregunta 1.')).toBeTruthy();
      expect(made).toEqual(['m1.es.gift']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});

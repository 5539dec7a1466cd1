import { describe, expect, it, jest } from '@jest/globals';
import type { DataOf, Enquiries, EnquiryThread, QuotedText } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';

type Item = DataOf<typeof Enquiries>['enquiries']['items'][number];
type Quoted = NonNullable<DataOf<typeof QuotedText>['quotedText']>;
type Thread = NonNullable<DataOf<typeof EnquiryThread>['enquiry']>;

const languages = ['es', 'en', 'fr'] as const;
const asked = '2026-11-30T10:00:00.000Z';

const item = (over: Partial<Item> = {}): Item => ({
  id: 'q1',
  kind: 'QUESTION',
  state: 'WAITING',
  text: '¿Quién avisa a la familia?',
  askedAt: asked,
  changedAt: asked,
  editionTitle: 'Cohorte regional',
  replyCount: 0,
  person: { id: 'p1', fullName: 'Ana Hernández' },
  assignedTo: null,
  place: { activityTitle: 'Personas desaparecidas', moduleTitle: 'Responder', quoted: 'Avisar' },
  ...over,
});

const thread = (over: Partial<Thread> = {}): Thread => ({
  ...item(),
  editionId: 'e1',
  enrolmentId: 'enrolment-1',
  place: {
    activityId: 'a1',
    activityKind: 'LESSON',
    activityTitle: 'Personas desaparecidas',
    moduleTitle: 'Responder',
    cardId: null,
    screen: 's1',
    quoted: 'Avisar a la familia',
    locale: 'es',
    versionNumber: 4,
  },
  replies: [],
  helpers: [
    { id: 'p2', fullName: 'Tomás Rivas' },
    { id: 'p3', fullName: 'Carla Mena' },
  ],
  ...over,
});

const answers = (one: Thread | null = thread(), items: Item[] = [item()]) => ({
  Enquiries: () => ({ enquiries: { items, totalCount: items.length } }),
  EnquiryThread: () => ({ enquiry: one }),
  AnswerEnquiry: () => ({ answerEnquiry: { __typename: 'EnquiryAnswered' as const, enquiryId: 'q1' } }),
  HandOverEnquiry: () => ({ handOverEnquiry: { __typename: 'EnquiryAnswered' as const, enquiryId: 'q1' } }),
});

const quoted = (over: Partial<Quoted> = {}): Quoted => ({
  title: 'Personas desaparecidas',
  moduleTitle: 'Responder',
  locale: 'es',
  versionNumber: 4,
  parts: [
    { id: 's0', title: 'Buscar', html: '<p>Primero, las listas.</p>', isQuoted: false },
    { id: 's1', title: 'Avisar a la familia', html: '<p>La cancillería avisa.</p>', isQuoted: true },
  ],
  ...over,
});

describe('the text a question was written from', () => {
  it.each([
    ['es', 'Leer la pantalla desde la que escribió', 'Escribió desde aquí'],
    ['en', 'Read the screen it was written from', 'Written from here'],
    ['fr', 'Lire l’écran depuis lequel on a écrit', 'Écrit depuis cet écran'],
  ] as const)('is one link away, also for who is not enrolled, in %s', async (locale, link, here) => {
    await renderApp('/console/questions/q1', { locale, person: tomas, answers: answers() });
    const open = await screen.findByRole('link', { name: link });
    expect(open.getAttribute('href')).toBe('/console/questions/q1/screen');

    await renderApp('/console/questions/q1/screen', {
      locale,
      person: tomas,
      answers: { ...answers(), QuotedText: () => ({ quotedText: quoted() }) },
    });
    const region = await screen.findByRole('region', { name: 'Avisar a la familia' });
    expect(region.textContent).toContain(here);
    expect(document.activeElement).toBe(region);
    expect(screen.getByText('Primero, las listas.')).toBeTruthy();
    await expectAccessible();
  });

  it('is not offered where it was written from neither a lesson nor a card', async () => {
    const place = { ...thread().place, activityKind: 'QUIZ' as const };
    await renderApp('/console/questions/q1', { person: tomas, answers: answers(thread({ place })) });
    await screen.findByText('Avisar a la familia');
    expect(screen.queryByRole('link', { name: 'Leer la pantalla desde la que escribió' })).toBeNull();
  });

  it('says so where there is none', async () => {
    await renderApp('/console/questions/q9/screen', {
      person: tomas,
      answers: { QuotedText: () => ({ quotedText: null }) },
    });
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Avisar a la familia' })).toBeNull();
  });
});

describe('questions of officers', () => {
  it.each(languages)('are listed with who waits and where it was asked, in %s', async (locale) => {
    await renderApp('/console/questions', { locale, person: tomas, answers: answers() });
    const link = await screen.findByRole('link', { name: '¿Quién avisa a la familia?' });
    expect(link.getAttribute('href')).toBe('/console/questions/q1');
    expect(screen.getByText('Ana Hernández')).toBeTruthy();
    expect(screen.getByText('Personas desaparecidas')).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Nadie espera respuesta'],
    ['en', 'Nobody is waiting for an answer'],
    ['fr', 'Personne n’attend de réponse'],
  ] as const)('say so when nobody waits, in %s', async (locale, words) => {
    await renderApp('/console/questions', { locale, person: tomas, answers: answers(null, []) });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it('have faults beside them for trainers, and not for those who coordinate one country', async () => {
    await renderApp('/console/questions', { person: tomas, answers: answers() });
    const faults = await screen.findByRole('link', { name: 'Errores señalados' });
    expect(faults.getAttribute('href')).toBe('/console/questions?faults=1');
    await renderApp('/console/questions', { person: carla, answers: answers() });
    await screen.findByText('Ana Hernández');
    expect(screen.queryByRole('link', { name: 'Errores señalados' })).toBeNull();
  });
});

describe('one question', () => {
  it.each(languages)(
    'quotes the screen, the language and the version it was read in, in %s',
    async (locale) => {
      await renderApp('/console/questions/q1', { locale, person: tomas, answers: answers() });
      expect(await screen.findByText('Avisar a la familia')).toBeTruthy();
      expect(screen.getByText(/(versión|version) 4/)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('is answered with words, and says how much of the thread was read', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/questions/q1', { person: tomas, answers: answers() });
    await user.click(await screen.findByRole('button', { name: 'Enviar la respuesta' }));
    expect(screen.getAllByText('Escriba la respuesta.').length).toBeGreaterThan(0);
    await user.type(screen.getByRole('textbox', { name: /Respuesta/ }), 'La cancillería.');
    await user.click(screen.getByRole('button', { name: 'Enviar la respuesta' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'AnswerEnquiry',
          variables: {
            input: expect.objectContaining({
              enquiryId: 'q1',
              text: 'La cancillería.',
              state: 'ANSWERED',
              repliesSeen: 0,
            }),
          },
        }),
      ),
    );
  });

  it('says to whom the answer was sent, and that a closed one sent nothing', async () => {
    const user = userEvent.setup();
    await renderApp('/console/questions/q1', { person: tomas, answers: answers() });
    await user.type(await screen.findByRole('textbox', { name: /Respuesta/ }), 'La cancillería.');
    await user.click(screen.getByRole('button', { name: 'Enviar la respuesta' }));
    expect(await screen.findByText('Respuesta enviada a Ana Hernández.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^se cierra/ }));
    await user.click(screen.getByRole('button', { name: 'Cerrar sin respuesta' }));
    expect(await screen.findByText('Cerrada. No se envió ningún mensaje.')).toBeTruthy();
  });

  it('opens its screen as the person sees it, for those who coordinate them', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const user = userEvent.setup();
    await renderApp('/console/questions/q1', {
      person: carla,
      answers: {
        ...answers(),
        SeeAsLearner: () => ({
          seeAsLearner: {
            __typename: 'ViewingBegun' as const,
            viewing: { id: 'v1', personName: 'Ana Hernández', endsAt: asked },
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ver esta pantalla como la persona' }));
    await user.click(screen.getByRole('button', { name: 'Abrir su campus' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Motivo/ }));
    await user.keyboard('Para responder su consulta.');
    await user.click(screen.getByRole('button', { name: 'Abrir su campus' }));
    await waitFor(() =>
      expect(open).toHaveBeenCalledWith('/course/enrolment-1/lesson/a1?as=v1#s1', '_blank', 'noopener'),
    );
    open.mockRestore();
  });

  it('whose thread went on meanwhile keeps what was written, and says so', async () => {
    const user = userEvent.setup();
    const refused = {
      ...answers(),
      AnswerEnquiry: () => ({
        answerEnquiry: { __typename: 'Refusal' as const, code: 'ENQUIRY_CHANGED' as const, params: {} },
      }),
    };
    await renderApp('/console/questions/q1', { person: tomas, answers: refused });
    await user.type(await screen.findByRole('textbox', { name: /Respuesta/ }), 'La cancillería.');
    await user.click(screen.getByRole('button', { name: 'Enviar la respuesta' }));
    expect(
      await screen.findByText('Alguien escribió en esta conversación mientras usted respondía.'),
    ).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Respuesta/ }).value).toBe(
      'La cancillería.',
    );
    await expectAccessible();
  });

  it('of which there is none for the reader is missing', async () => {
    await renderApp('/console/questions/q1', { person: carla, answers: answers(null) });
    expect((await screen.findAllByRole('heading', { level: 1 })).length).toBe(1);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

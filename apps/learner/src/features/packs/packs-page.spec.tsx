import { describe, expect, it } from '@jest/globals';
import { Lesson } from '@campus/api-client';
import { clearDevice, createTestShell } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

/** The speed of what came is not measured here. */
Object.assign(performance, { getEntriesByType: () => [] });

const pieces = [
  { activityId: 'a', kind: 'LESSON' as const, bytes: 100_000 },
  { activityId: 'b', kind: 'LESSON' as const, bytes: 300_000 },
];
const module = {
  id: 'm1',
  key: 'm1',
  title: 'Bienvenida',
  summary: '',
  minutes: 1,
  minutesExtended: 0,
  isOpen: true,
  closedBy: null,
  release: null,
  percent: 0,
  recall: null,
  activities: [],
  cards: [],
};
/** Nothing here reads more of a home than its modules. */
const courseHome = JSON.parse(JSON.stringify({ enrolmentId: 'e1', modules: [module] }));

/** Nothing here reads more of a lesson than that there is one. */
const lesson = JSON.parse(JSON.stringify({ activityId: 'a' }));

/** A device with one of two lessons; the other stays on its way. */
const open = async (locale: 'es' | 'en' | 'fr') => {
  await clearDevice();
  const before = await createTestShell({ locale, answers: { Lesson: () => ({ lesson }) } });
  await before.shell.cache.load(Lesson, { enrolmentId: 'e1', activityId: 'a', locale });
  before.stop();
  await renderApp('/course/e1/kept', {
    locale,
    isSameDevice: true,
    answers: {
      CourseHome: () => ({ courseHome }),
      ModulePacks: () => ({ modulePacks: [{ moduleId: 'm1', pieces, files: [] }] }),
      SearchParts: () => ({ searchParts: null }),
      FieldCards: () => ({ fieldCards: null }),
      Recall: () => ({ recall: null }),
      Lesson: () => new Promise<never>(() => undefined),
    },
  });
  await screen.findByRole('heading', { level: 2, name: 'Bienvenida' });
  return userEvent.setup();
};

describe('a module that is coming', () => {
  it.each([
    [
      'es',
      /1 de 2 actividades, 100 KB de 400 KB/,
      /^Traer lo que falta/,
      '100 KB de 400 KB',
      /^En este dispositivo/,
    ],
    ['en', /1 of 2 activities, 100 KB of 400 KB/, /^Get the rest/, '100 KB of 400 KB', /^On this device:/],
    [
      'fr',
      /1 des 2 activités, 100.ko sur 400.ko/,
      /^Télécharger le reste/,
      /^100.ko sur 400.ko$/,
      /^Sur cet appareil.:/,
    ],
  ] as const)(
    'has one figure, of all of it: what is here counts from the beginning, in %s',
    async (locale, part, rest, words, here) => {
      const user = await open(locale);
      expect(await screen.findByText(part)).toBeTruthy();
      await user.click(await screen.findByRole('button', { name: rest }));
      expect(await screen.findByText(words)).toBeTruthy();
      const bar = screen.getByRole<HTMLProgressElement>('progressbar');
      expect([bar.value, bar.max]).toEqual([100_000, 400_000]);
      expect(screen.queryByText(here)).toBeNull();
      await expectAccessible();
    },
  );
});

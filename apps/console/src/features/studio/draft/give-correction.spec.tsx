import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Person } from '@campus/web-shell';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import type { EditionOnVersion, Version, VersionedCourse } from '../../../shared/versions/offers.ts';
import { answers, draft, run } from '../studio.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const note = { es: 'Había una errata.', en: 'There was a typing error.', fr: 'Il y avait une coquille.' };

const edition = (over: Partial<EditionOnVersion> = {}): EditionOnVersion => ({
  editionId: 'e1',
  title: 'Edición de otoño',
  phase: 'CURRENT',
  people: 34,
  isTakenBack: false,
  ...over,
});
const version = (over: Partial<Version> = {}): Version => ({
  id: 'v4',
  number: 4,
  publishedAt: '2026-11-01T10:00:00.000Z',
  publishedBy: null,
  isCurrent: false,
  structure: 'same',
  corrects: null,
  note: null,
  editions: [],
  ...over,
});
const courseOf = (...versions: Version[]): VersionedCourse => ({
  courseId: 'c1',
  key: 'micic-consular',
  title: 'Curso consular',
  versions,
});
const offered = (editions: EditionOnVersion[] = []) =>
  version({ id: 'v5', number: 5, isCurrent: true, corrects: 4, editions });

const published = run({
  kind: 'PUBLISH',
  state: 'DONE',
  fault: null,
  problems: [],
  note,
  versionId: 'v5',
  version: 5,
});
const closed = draft({ state: 'PUBLISHED', publishedAs: 5 });

const opened = (
  course: () => VersionedCourse,
  more: { person?: Person; locale?: 'es' | 'en' | 'fr' } = {},
) => ({
  person: tomas,
  ...more,
  answers: {
    ...answers(closed, published),
    CourseVersions: () => ({ courseVersions: [course()] }),
    VersionComparison: () => ({
      versionComparison: {
        from: 4,
        to: 5,
        isCorrection: true,
        totalCount: 1,
        hasChangedKeys: false,
        differences: [],
        changes: [],
      },
    }),
  },
});

describe('a correction that was published', () => {
  it.each(languages)(
    'is offered to running editions, with how many people study each, in %s',
    async (locale) => {
      const before = version({ editions: [edition(), edition({ editionId: 'e2', phase: 'CLOSED' })] });
      await renderApp(
        '/console/studio/d1',
        opened(() => courseOf(offered(), before), { locale }),
      );
      const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox', { name: /Edición de otoño/ });
      expect(boxes.map(({ checked }) => checked)).toEqual([true]);
      expect(screen.getByText(/34 (personas|people|personnes)/)).toBeTruthy();
      expect(screen.getByDisplayValue(note.fr)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('is given to those that are chosen, with its note', async () => {
    const user = userEvent.setup();
    const before = version({
      editions: [edition(), edition({ editionId: 'e2', title: 'Edición de verano' })],
    });
    const now = { course: courseOf(offered(), before) };
    const options = opened(() => now.course);
    const { network } = await renderApp('/console/studio/d1', {
      ...options,
      answers: {
        ...options.answers,
        ApplyCorrection: () => {
          now.course = courseOf(offered([edition()]), version({ editions: before.editions.slice(1) }));
          return {
            applyCorrection: { __typename: 'EditionCorrected' as const, editionId: 'e1', versionNumber: 5 },
          };
        },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /Edición de verano/ }));
    await user.click(screen.getByRole('button', { name: 'Dar la corrección a 1 edición' }));
    expect(await screen.findByText('1 edición estudia ya la versión 5')).toBeTruthy();
    await waitFor(() =>
      expect(network.requests.filter(({ name }) => name === 'ApplyCorrection')).toEqual([
        expect.objectContaining({
          variables: {
            input: expect.objectContaining({
              editionId: 'e1',
              versionId: 'v5',
              fromVersionId: 'v4',
              notes: note,
            }),
          },
        }),
      ]),
    );
  });

  it('is given by nobody who neither publishes the course nor coordinates all countries', async () => {
    const options = opened(() => courseOf(offered(), version({ editions: [edition()] })));
    await renderApp('/console/studio/d1', {
      ...options,
      answers: {
        ...options.answers,
        CourseDraft: () => ({ courseDraft: { ...closed, rights: ['AUTHOR' as const] } }),
      },
    });
    expect(await screen.findByText(/^1 edición abierta puede recibirla\./)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each([
    ['of another structure', version({ structure: 'other', editions: [edition()] })],
    ['that was given it and went back', version({ editions: [edition({ isTakenBack: true })] })],
  ])('is not offered to an edition %s', async (_which, before) => {
    await renderApp(
      '/console/studio/d1',
      opened(() => courseOf(offered(), before)),
    );
    expect(await screen.findByText(/^Ninguna otra edición abierta/)).toBeTruthy();
  });
});

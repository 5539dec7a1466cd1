import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import type { Version, VersionedCourse } from '../../shared/versions/offers.ts';
import type { Comparison, Preview } from './version-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const lucia = { ...carla, isRegional: true };

const first: Version = {
  id: 'v1',
  number: 1,
  publishedAt: '2026-10-01T10:00:00.000Z',
  publishedBy: null,
  isCurrent: false,
  structure: '1:a',
  corrects: null,
  note: null,
  editions: [
    { editionId: 'e1', title: 'Primera cohorte', phase: 'CURRENT', people: 42, isTakenBack: false },
    { editionId: 'e2', title: 'La de antes', phase: 'CLOSED', people: 30, isTakenBack: false },
  ],
};
const second: Version = {
  ...first,
  id: 'v2',
  number: 2,
  publishedAt: '2026-11-29T10:00:00.000Z',
  publishedBy: 'Tomás Rivas',
  isCurrent: true,
  corrects: 1,
  note: 'El teléfono de guardia era otro.',
  editions: [],
};
const course: VersionedCourse = {
  courseId: 'c1',
  key: 'micic-consular',
  title: 'MICIC',
  versions: [second, first],
};

const comparison: Comparison = {
  from: 1,
  to: 2,
  isCorrection: true,
  totalCount: 3,
  hasChangedKeys: true,
  differences: [],
  changes: [
    {
      kind: 'LESSON',
      title: 'La alerta',
      part: 'SCREEN',
      heading: 'Antes de llamar',
      locale: 'es',
      before: 'Llame al 11.',
      after: 'Llame al 12.',
      isMarkupOnly: false,
      isHidden: false,
    },
    {
      kind: 'LESSON',
      title: 'La alerta',
      part: 'SCREEN',
      heading: 'El mapa',
      locale: 'fr',
      before: '',
      after: '',
      isMarkupOnly: true,
      isHidden: false,
    },
    {
      kind: 'QUESTION',
      title: '¿Cuántas horas?',
      part: 'KEY',
      heading: null,
      locale: null,
      before: '',
      after: '',
      isMarkupOnly: false,
      isHidden: true,
    },
  ],
};

const preview: Preview = {
  editionId: 'e1',
  editionTitle: 'Primera cohorte',
  fromVersionId: 'v1',
  from: 1,
  to: 2,
  isCorrection: true,
  enrolled: 42,
  hasChangedKeys: true,
  affectedCount: 1,
  regradableCount: 1,
  raisedCount: 1,
  passingCount: 0,
  certifiedCount: 1,
  affected: [
    {
      attemptId: 'a1',
      personId: 'p1',
      name: 'Ana Torres',
      quizTitle: 'Prueba',
      number: 1,
      score: 80,
      isPassed: true,
      regradedScore: 80,
      wouldPass: true,
      hasPassed: true,
      hasCertificate: true,
    },
  ],
  activities: [
    { activityId: 'l1', title: 'La alerta', changes: 2, begun: 20, finished: 12, openAttempts: 0 },
  ],
  notes: {
    es: 'El teléfono era otro.',
    en: 'The telephone was another.',
    fr: 'Le téléphone était différent.',
  },
  locales: ['es', 'en', 'fr'],
};

const right = (kind: 'AUTHOR' | 'PUBLISHER') => ({ kind, locale: null, country: null });
const written = {
  id: 'c1',
  key: 'micic-consular',
  title: 'MICIC',
  versionId: 'v2',
  number: 2,
  asksTwo: false,
  completeLocales: [],
  openDrafts: 0,
};

const answers = {
  CoursesToWrite: () => ({ coursesToWrite: [] }),
  CourseVersions: () => ({ courseVersions: [course] }),
  VersionComparison: () => ({ versionComparison: comparison }),
  CorrectionPreview: () => ({ correctionPreview: preview }),
};
const APPLY = '/console/versions/v2/apply/e1';

describe('versions of a course', () => {
  it.each(languages)('are listed with what each corrects and who studies it, in %s', async (locale) => {
    await renderApp('/console/versions', { locale, person: lucia, answers });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.getByText('El teléfono de guardia era otro.')).toBeTruthy();
    await expectAccessible();
  });

  it('lead whoever coordinates all countries to correcting an edition that is running, and no other', async () => {
    await renderApp('/console/versions', { person: lucia, answers });
    const links = await screen.findAllByRole('link', { name: /Aplicar la corrección 2/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([APPLY]);
  });

  it.each([
    ['a trainer', tomas],
    ['a coordinator of a country', carla],
  ])('tell %s who applies it', async (_name, person) => {
    await renderApp('/console/versions', { person, answers });
    expect(await screen.findByText(/La aplica quien coordina todos los países/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Aplicar/ })).toBeNull();
  });

  it.each([
    ['somebody who may apply it again', lucia, 1],
    ['everybody else', carla, 0],
  ])('say of an edition that went back that it did, to %s', async (_name, person, links) => {
    const [edition, ...others] = first.editions;
    const back = { ...first, editions: [...(edition ? [{ ...edition, isTakenBack: true }] : []), ...others] };
    await renderApp('/console/versions', {
      person,
      answers: {
        ...answers,
        CourseVersions: () => ({ courseVersions: [{ ...course, versions: [second, back] }] }),
      },
    });
    expect(await screen.findByText('Tuvo la versión 2 y volvió a esta.')).toBeTruthy();
    expect(screen.queryByText(/La aplica quien coordina/)).toBeNull();
    expect(screen.queryAllByRole('link', { name: /Aplicar la corrección 2/ })).toHaveLength(links);
  });

  it('are offered again by whoever publishes the course, after a word about what it means', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/versions', {
      person: tomas,
      answers: {
        ...answers,
        CoursesToWrite: () => ({ coursesToWrite: [{ ...written, rights: [right('PUBLISHER')] }] }),
        OfferVersion: () => ({
          offerVersion: { __typename: 'VersionOffered' as const, versionId: 'v1', number: 1 },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Volver a ofrecer/ }));
    expect(screen.getByText(/estudiarán la versión 1 en lugar de la 2/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ofrecer la versión 1' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'OfferVersion')?.variables).toEqual({
      input: { idempotencyKey: expect.any(String), versionId: 'v1', seenVersionId: 'v2' },
    });
  });

  it('are offered again by nobody who only writes the course', async () => {
    await renderApp('/console/versions', {
      person: tomas,
      answers: {
        ...answers,
        CoursesToWrite: () => ({ coursesToWrite: [{ ...written, rights: [right('AUTHOR')] }] }),
      },
    });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /^Volver a ofrecer/ })).toBeNull();
  });

  it('say that there is none yet', async () => {
    await renderApp('/console/versions', {
      answers: { ...answers, CourseVersions: () => ({ courseVersions: [] }) },
    });
    expect(await screen.findByText('Todavía no hay ningún curso publicado')).toBeTruthy();
  });
});

describe('what changed between two versions', () => {
  it.each(languages)('is shown before and after, as text, in %s', async (locale) => {
    await renderApp('/console/versions/v1/to/v2', { locale, answers });
    expect(await screen.findByText('Llame al 11.')).toBeTruthy();
    expect(screen.getByText('Llame al 12.')).toBeTruthy();
    await expectAccessible();
  });

  it('names the place, a picture that is another, and a key that is not shown', async () => {
    await renderApp('/console/versions/v1/to/v2', { answers });
    expect(
      await screen.findByText('Lección «La alerta» · pantalla «Antes de llamar» · Español'),
    ).toBeTruthy();
    expect(screen.getByText(/Las palabras son las mismas/)).toBeTruthy();
    expect(screen.getByText(/revelaría una respuesta correcta/)).toBeTruthy();
  });

  it('says why a version is no correction', async () => {
    const versionComparison: Comparison = {
      ...comparison,
      isCorrection: false,
      differences: [{ part: 'LESSON', key: 'm1-why', aspect: 'SCREENS', isMissing: false }],
    };
    await renderApp('/console/versions/v1/to/v2', {
      answers: { ...answers, VersionComparison: () => ({ versionComparison }) },
    });
    expect(await screen.findByText('Lección m1-why: pantallas o su orden')).toBeTruthy();
  });

  it('is nothing where there is no such version', async () => {
    await renderApp('/console/versions/v1/to/v9', {
      answers: { ...answers, VersionComparison: () => ({ versionComparison: null }) },
    });
    expect(await screen.findByText('No existe esa edición o esa versión')).toBeTruthy();
  });
});

describe('applying a correction', () => {
  const applied = {
    applyCorrection: { __typename: 'EditionCorrected', editionId: 'e1', versionNumber: 2 },
  } as const;

  it.each(languages)('shows whom it reaches and which results stay, in %s', async (locale) => {
    await renderApp(APPLY, { locale, person: lucia, answers });
    expect(await screen.findByText('Ana Torres')).toBeTruthy();
    await screen.findByText('Llame al 12.');
    await expectAccessible();
  });

  it('tells who would pass and whose certificate stays, before anybody is graded again', async () => {
    const view = (over: Partial<Preview>) => ({
      ...answers,
      CorrectionPreview: () => ({ correctionPreview: { ...preview, ...over } }),
    });
    const one = await renderApp(APPLY, { person: lucia, answers });
    expect(await screen.findByText('1 resultado sube. Nadie más aprueba.')).toBeTruthy();
    expect(screen.getByText(/ya tiene su certificado: queda como se emitió/)).toBeTruthy();
    expect(screen.getByRole('cell', { name: 'Lo tiene' })).toBeTruthy();
    one.view.unmount();
    await renderApp(APPLY, {
      person: lucia,
      answers: view({ raisedCount: 5, passingCount: 2, certifiedCount: 0 }),
    });
    expect(await screen.findByText('5 resultados suben. 2 personas pasan a aprobar.')).toBeTruthy();
    expect(screen.getByText(/^Ninguna de esas personas tiene ya un certificado/)).toBeTruthy();
  });

  it('needs a note in every language and a word of assent', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(APPLY, { person: lucia, answers });
    await user.clear(await screen.findByRole('textbox', { name: 'Français' }));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    expect(screen.getByText('Escriba la nota en los tres idiomas.')).toBeTruthy();
    expect(screen.getByText('Confírmelo para aplicar la versión.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'ApplyCorrection')).toBe(false);
  });

  it('sends what the preview showed, and says so', async () => {
    const user = userEvent.setup();
    let isApplied = false;
    const { network } = await renderApp(APPLY, {
      person: lucia,
      answers: {
        ...answers,
        CorrectionPreview: () => ({
          correctionPreview: isApplied ? { ...preview, fromVersionId: 'v2', from: 2 } : preview,
        }),
        ApplyCorrection: () => {
          isApplied = true;
          return applied;
        },
      },
    });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    expect(await screen.findByText('«Primera cohorte» estudia ahora la versión 2')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'ApplyCorrection')?.variables).toMatchObject({
      input: { editionId: 'e1', versionId: 'v2', fromVersionId: 'v1', notes: preview.notes },
    });
  });

  it('says in words that somebody else was quicker', async () => {
    const user = userEvent.setup();
    await renderApp(APPLY, {
      person: lucia,
      answers: {
        ...answers,
        ApplyCorrection: () => ({
          applyCorrection: { __typename: 'Refusal', code: 'VERSION_CHANGED', params: {} },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Aplicar la versión 2' }));
    await waitFor(() =>
      expect(within(screen.getByRole('alert')).getByText(/Otra persona cambió la versión/)).toBeTruthy(),
    );
  });

  it.each([
    ['es', 'Volver a calificar 1 intento', /Se volvió a calificar 1 intento/, /1 resultado subió/],
    ['en', 'Grade 1 attempt again', /1 attempt was graded again/, /1 result went up/],
    ['fr', 'Noter de nouveau 1 tentative', /1 tentative a été notée de nouveau/, /1 résultat a augmenté/],
  ] as const)(
    'grades again what was graded by the earlier key, and says what came of it, in %s',
    async (locale, submit, done, raised) => {
      const user = userEvent.setup();
      let isDone = false;
      const current = { ...preview, fromVersionId: 'v2', from: 2 };
      const { network } = await renderApp(APPLY, {
        person: lucia,
        locale,
        answers: {
          ...answers,
          CorrectionPreview: () => ({
            correctionPreview: isDone
              ? { ...current, affected: [], affectedCount: 0, regradableCount: 0 }
              : current,
          }),
          RegradeEdition: () => {
            isDone = true;
            return {
              regradeEdition: {
                __typename: 'EditionRegraded',
                editionId: 'e1',
                regraded: 1,
                raised: 1,
                passed: 0,
              },
            };
          },
        },
      });
      const button = await screen.findByRole('button', { name: submit });
      await expectAccessible();
      await user.click(button);
      expect(await screen.findByText(done)).toBeTruthy();
      expect(screen.getByText(raised)).toBeTruthy();
      await waitFor(() => expect(screen.queryByRole('button', { name: submit })).toBeNull());
      expect(network.requests.find(({ name }) => name === 'RegradeEdition')?.variables).toMatchObject({
        input: { editionId: 'e1', versionId: 'v2' },
      });
    },
  );

  it('is not a trainer’s, who is told whose it is', async () => {
    await renderApp(APPLY, { answers });
    expect(await screen.findByText(/Quien coordina todos los países aplica/)).toBeTruthy();
  });
});

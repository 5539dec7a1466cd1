import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import type { Comparison } from './version-data.ts';
import {
  languages,
  first,
  second,
  course,
  comparison,
  right,
  written,
  answers,
  APPLY,
} from './versions.fixture.ts';

const lucia = { ...carla, isRegional: true };

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

  it('wait for nobody where an earlier one was offered again', async () => {
    const back = [
      { ...second, isCurrent: false, editions: first.editions },
      { ...first, isCurrent: true, editions: [] },
    ];
    await renderApp('/console/versions', {
      person: carla,
      answers: {
        ...answers,
        CourseVersions: () => ({ courseVersions: [{ ...course, versions: back }] }),
      },
    });
    expect(await screen.findAllByRole('row')).toHaveLength(3);
    expect(screen.queryByText(/La aplica quien coordina/)).toBeNull();
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

import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { openResult, section, withOutcomes } from '../../testing/open-result.ts';
import { outcomeResult } from './quiz.fixture.ts';

const CLOSED_LESSON = {
  id: 'lesson-2',
  kind: 'LESSON',
  title: 'Señales',
  isOpen: false,
  screenId: null,
  screenTitle: null,
} as const;

describe('what to read after a result', () => {
  it('links each missed outcome to the lesson that teaches it, and only those', async () => {
    await openResult();
    const links = section('Qué leer antes de volver a intentarlo').getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Ir a «Lo que sabe su puesto»', '/course/e1/lesson/lesson-1'],
    ]);
  });

  it.each([
    ['es', 'Qué leer antes de volver a intentarlo', 'Ver 2 objetivos más'],
    ['en', 'What to read before you try again', 'See 2 more outcomes'],
    ['fr', 'À relire avant une nouvelle tentative', 'Voir 2 objectifs de plus'],
  ] as const)('has three things in sight and the rest folded, in %s', async (locale, heading, more) => {
    const five = [0, 2, 1, 0, 0].map((points, at) =>
      outcomeResult({ outcome: `m1-lo${at}`, text: `Objetivo ${at}`, points }),
    );
    await openResult(withOutcomes(false, ...five), locale);
    const bars = section(heading).getAllByRole('progressbar', { hidden: true });
    expect(bars.map((bar) => bar.closest('details')?.open ?? null)).toEqual([null, null, null, false, false]);
    expect(section(heading).getByText(more)).toBeTruthy();
    await expectAccessible();
  });

  it('leads also from the only outcome of a quiz', async () => {
    await openResult(withOutcomes(false, outcomeResult({ points: 1 })));
    expect(section('Qué leer antes de volver a intentarlo').getByRole('link')).toBeTruthy();
  });

  it('of a test before the course names the modules to read slowly, in order', async () => {
    const m2 = { moduleId: 'm2', moduleTitle: 'Personas y amenazas', outcome: 'm2-lo1', text: 'Ver' };
    const m3 = { moduleId: 'm3', moduleTitle: 'El plan', outcome: 'm3-lo1', text: 'Planear' };
    await openResult(
      withOutcomes(
        null,
        outcomeResult({ points: 1 }),
        outcomeResult(m3),
        outcomeResult({ ...m2, points: 0, taughtIn: [CLOSED_LESSON] }),
      ),
    );
    const read = section('Módulos que conviene leer con más calma');
    expect(read.getAllByRole('progressbar')).toHaveLength(2);
    expect(read.getByText('Sin errores: «El plan».')).toBeTruthy();
    const [first, second] = read
      .getAllByRole('listitem')
      .filter(({ parentElement }) => parentElement?.tagName === 'OL');
    expect(first?.textContent).toContain('El papel consular');
    expect(second?.textContent).toContain('Personas y amenazas');
    expect(
      within(first ?? document.body)
        .getByRole('link', { name: /^Empezar por/ })
        .getAttribute('href'),
    ).toBe('/course/e1/lesson/lesson-1');
    expect(read.getByText(/«Señales»: todavía cerrada\./)).toBeTruthy();
    expect(await read.findAllByText(/Se abre el lunes 18 de enero de 2027/)).toHaveLength(1);
    await expectAccessible();
  });

  it('says once why modules are closed that the same thing opens', async () => {
    const missed = (module: string) =>
      outcomeResult({
        moduleId: module,
        moduleTitle: `Módulo ${module}`,
        outcome: `${module}-lo1`,
        points: 0,
        taughtIn: [CLOSED_LESSON],
      });
    await openResult(withOutcomes(null, missed('m2'), missed('m3'), missed('m4')));
    const read = section('Módulos que conviene leer con más calma');
    expect(await read.findAllByText(/Se abre el lunes 18 de enero de 2027/)).toHaveLength(1);
    expect(read.queryByText(/no está abierto/)).toBeNull();
    expect(read.getAllByText(/«Señales»: todavía cerrada\./)).toHaveLength(3);
  });

  it.each([
    ['es', 'Módulos que conviene leer con más calma', '2 módulos más con algo por repasar'],
    ['en', 'Modules to read more slowly', '2 more modules with something to read again'],
    ['fr', 'Modules à lire plus lentement', '2 autres modules à revoir en partie'],
  ] as const)(
    'of many modules has the slowest in sight and folds the others, in %s',
    async (locale, heading, more) => {
      const five = [0, 1, 0, 1, 0].map((points, at) =>
        outcomeResult({ outcome: `m${at}-lo1`, moduleId: `m${at}`, moduleTitle: `Módulo ${at}`, points }),
      );
      await openResult(withOutcomes(null, ...five), locale);
      const bars = section(heading).getAllByRole('progressbar', { hidden: true });
      expect(bars.map((bar) => bar.closest('details')?.open ?? null)).toEqual([
        null,
        null,
        null,
        false,
        false,
      ]);
      expect(section(heading).getByText(more)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('of many modules that went alike chooses none', async () => {
    const four = [1, 1, 1, 1].map((points, at) =>
      outcomeResult({ outcome: `m${at}-lo1`, moduleId: `m${at}`, moduleTitle: `Módulo ${at}`, points }),
    );
    await openResult(withOutcomes(null, ...four));
    const read = section('Lo que puede repasar');
    expect(read.getByText('Ningún módulo destaca sobre los demás: siga el orden del curso.')).toBeTruthy();
    expect(read.getAllByRole('progressbar')).toHaveLength(4);
  });

  it('says nothing of reading when nothing was missed', async () => {
    await openResult(withOutcomes(true, outcomeResult(), outcomeResult({ outcome: 'm1-lo2', text: 'Otro' })));
    expect(section('Por objetivo').queryByRole('link')).toBeNull();
  });
});

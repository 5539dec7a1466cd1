import { Figures as FiguresQuery } from '@campus/api-client';
import { Stat } from '@campus/ui';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useId } from 'react';
import { figuresPaths } from '../../../shared/paths/figures-paths.ts';
import { useText } from '../../../shared/text.ts';
import { figureOf, type Figures, type Indicator } from '../figures-data.ts';
import { useFigureWords } from '../figures-words.ts';
import { SubmitButton } from '../reports/submit-section.tsx';
import { About } from '../subject-figures.tsx';

/** What is asked first of a programme. */
const main: readonly Indicator[] = ['ENROLLED', 'STARTED', 'COMPLETED', 'PEOPLE_TRAINED', 'COMPLETION_RATE'];

const Stats = ({ figures }: { figures: Figures }) => {
  const words = useFigureWords();
  return (
    <div className="row">
      {main.flatMap((indicator) => {
        const figure = figureOf(figures, indicator);
        return figure
          ? [<Stat key={indicator} value={words.value(figure)} label={words.name(indicator)} />]
          : [];
      })}
    </div>
  );
};

/** A programme from its beginning to today: its main figures, the way to all of them, and the report. */
export const MainFigures = ({ subjectId, title }: { subjectId: string; title: string }) => {
  const t = useText();
  const locale = useLocale();
  const words = useFigureWords();
  const id = useId();
  const query = useQuery(FiguresQuery, {
    scope: 'PROGRAMME',
    subjectId,
    from: null,
    to: null,
    asPublished: false,
    asOfToday: false,
    locale,
  });
  const all = figuresPaths.subject('programme', subjectId);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        <a href={all}>{title}</a>
      </h2>
      <QueryView query={query}>
        {({ figures }) =>
          figures && (
            <>
              <p className="soft">{words.period(figures)}</p>
              <About figures={figures} isForDonors={false} />
              <Stats figures={figures} />
              <div className="row">
                <SubmitButton figures={figures} />
                <a href={all}>{t('figures.all', { title })}</a>
              </div>
            </>
          )
        }
      </QueryView>
    </section>
  );
};

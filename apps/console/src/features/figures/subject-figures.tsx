import { Figures as FiguresQuery } from '@campus/api-client';
import { EmptyState, Notice } from '@campus/ui';
import { go, QueryView, useFormats, useLocale, usePerson, useQuery, useSearchValue } from '@campus/web-shell';
import { figuresPaths, type FiguresPlace } from '../../shared/paths/figures-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { ChangesSince } from './changes.tsx';
import { isOfClosed, scopeOf, type Figures } from './figures-data.ts';
import { FiguresView } from './figures-view.tsx';
import { useFigureWords } from './figures-words.ts';
import { PeriodPicker } from './period-picker.tsx';
import { quarters, textOf, useToday, type Period } from './periods.ts';
import { SubmitSection } from './reports/submit-section.tsx';

/** The period is kept in the address; donors start with the last quarter. */
const usePeriod = (isForDonors: boolean): Period => {
  const [from, to] = [useSearchValue('from'), useSearchValue('to')];
  const [latest] = quarters(useToday());
  if (isForDonors && !from && !to) return { from: latest?.from ?? null, to: latest?.to ?? null };
  return { from, to };
};

const Views = ({
  figures,
  place,
  isPublished,
}: {
  figures: Figures;
  place: FiguresPlace;
  isPublished: boolean;
}) => {
  const t = useText();
  const person = usePerson();
  const { from, to, subjectId } = figures;
  const isQuarter = quarters(useToday()).some((quarter) => textOf(quarter) === textOf({ from, to }));
  if (place !== 'programme' || !isQuarter || !person.isRegional) return null;
  return (
    <p>
      <a href={figuresPaths.subject(place, subjectId, { from, to, published: isPublished ? null : '1' })}>
        {t(isPublished ? 'figures.asCounted' : 'figures.asPublished')}
      </a>
    </p>
  );
};

/** Figures of a closed edition as they were stored, with a link to the present count and back. */
const OfClosed = ({
  figures,
  place,
  isOfToday,
}: {
  figures: Figures;
  place: FiguresPlace;
  isOfToday: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  const { keptAt, reportId, subjectId } = figures;
  if (isOfClosed(figures) && keptAt && reportId)
    return (
      <Notice title={t('figures.closed', { when: formats.date(keptAt) })}>
        <p>{t('figures.closed.text')}</p>
        <p className="row">
          <a href={figuresPaths.report(reportId)}>{t('figures.kept.see')}</a>
          <a href={figuresPaths.subject(place, subjectId, { today: '1' })}>{t('figures.closed.today')}</a>
        </p>
      </Notice>
    );
  if (!isOfToday || !reportId) return null;
  return (
    <Notice title={t('figures.today')}>
      <p>{t('figures.today.text')}</p>
      <p>
        <a href={figuresPaths.subject(place, subjectId)}>{t('figures.closed.back')}</a>
      </p>
    </Notice>
  );
};

/** Whose people are counted, and how exactly: what one must know before reading a number. */
export const About = ({ figures, isForDonors }: { figures: Figures; isForDonors: boolean }) => {
  const t = useText();
  const words = useFigureWords();
  return (
    <>
      {figures.countries.length > 0 && (
        <Notice title={t('figures.only', { countries: words.countries(figures.countries) })} />
      )}
      {!figures.isExact && <Notice title={t(isForDonors ? 'figures.published.note' : 'figures.published')} />}
    </>
  );
};

/** The figures of something with their period, their files and their report. */
export const SubjectFigures = ({ place, subjectId }: { place: FiguresPlace; subjectId: string }) => {
  const t = useText();
  const locale = useLocale();
  const isForDonors = !isCoordinator(usePerson());
  const period = usePeriod(isForDonors);
  const isPublished = useSearchValue('published') === '1';
  const isOfToday = useSearchValue('today') === '1';
  const query = useQuery(FiguresQuery, {
    scope: scopeOf(place),
    subjectId,
    ...period,
    asPublished: isPublished,
    asOfToday: isOfToday,
    locale,
  });
  return (
    <>
      <PeriodPicker
        period={period}
        isForDonors={isForDonors}
        onChange={(next) => go(figuresPaths.subject(place, subjectId, { ...next }))}
      />
      <QueryView query={query}>
        {({ figures }) =>
          figures ? (
            <>
              <About figures={figures} isForDonors={isForDonors} />
              <Views figures={figures} place={place} isPublished={isPublished} />
              <OfClosed figures={figures} place={place} isOfToday={isOfToday} />
              <SubmitSection
                figures={figures}
                place={place}
                isPublished={isPublished}
                isOfToday={isOfToday}
              />
              {isOfClosed(figures) && figures.reportId && (
                <ChangesSince figures={figures} reportId={figures.reportId} />
              )}
              <FiguresView figures={figures} />
            </>
          ) : (
            <EmptyState title={t('figures.absent')}>
              <p>{t('figures.missing.text')}</p>
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
};

import { Figures as FiguresQuery } from '@campus/api-client';
import { EmptyState, Notice } from '@campus/ui';
import { go, QueryView, useLocale, usePerson, useQuery, useSearchValue } from '@campus/web-shell';
import { figuresPaths, type FiguresPlace } from '../../shared/figures-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { scopeOf, type Figures } from './figures-data.ts';
import { FiguresView } from './figures-view.tsx';
import { useFigureWords } from './figures-words.ts';
import { PeriodPicker } from './period-picker.tsx';
import { quarters, textOf, useToday, type Period } from './periods.ts';
import { SubmitSection } from './submit-section.tsx';

/** Which days are wished stands in the address; a donor begins with the last quarter. */
const usePeriodWish = (isForDonors: boolean): Period => {
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
  const period = usePeriodWish(isForDonors);
  const isPublished = useSearchValue('published') === '1';
  const query = useQuery(FiguresQuery, {
    scope: scopeOf(place),
    subjectId,
    ...period,
    asPublished: isPublished,
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
              <SubmitSection figures={figures} place={place} isPublished={isPublished} />
              <FiguresView figures={figures} />
            </>
          ) : (
            <EmptyState title={t('figures.missing')}>
              <p>{t('figures.missing.text')}</p>
            </EmptyState>
          )
        }
      </QueryView>
    </>
  );
};

import { FiguresSubjects } from '@campus/api-client';
import { Page, useLocale, useQuery } from '@campus/web-shell';
import { figuresPaths } from '../../shared/paths/figures-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { placeIn } from './figures-data.ts';
import { SubjectFigures } from './subject-figures.tsx';

/** The figures of a programme or a country. The name is shown first, and stays while the period changes. */
export const SubjectPage = ({ place: text, subjectId }: { place: string; subjectId: string }) => {
  const t = useText();
  const locale = useLocale();
  const { data } = useQuery(FiguresSubjects, { locale });
  const place = placeIn(text);
  if (!place || place === 'edition') return <MissingPage />;
  const subject = data?.figuresSubjects.find(({ id }) => id === subjectId);
  return (
    <Page
      isWide
      title={subject?.title ?? t('figures.title')}
      above={<a href={figuresPaths.home}>{t('figures.back')}</a>}
    >
      <SubjectFigures place={place} subjectId={subjectId} />
    </Page>
  );
};

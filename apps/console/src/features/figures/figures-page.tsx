import { FiguresSubjects } from '@campus/api-client';
import { EmptyState } from '@campus/ui';
import { go, Page, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useEffect } from 'react';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { figuresPaths } from '../../shared/paths/figures-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { placeOf, type Scope } from './figures-data.ts';
import { MainFigures } from './home/main-figures.tsx';

interface Subject {
  scope: Scope;
  id: string;
  title: string;
}

const Subjects = ({ id, heading, subjects }: { id: string; heading: string; subjects: Subject[] }) =>
  subjects.length > 0 && (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="stack stack--tight">
        {subjects.map((subject) => (
          <li key={subject.id}>
            <a href={figuresPaths.subject(placeOf(subject.scope), subject.id)}>{subject.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );

/** Whoever reads the figures of one subject only is taken there: there is nothing to choose. */
const Only = ({ subject: { scope, id, title } }: { subject: Subject }) => {
  const href = figuresPaths.subject(placeOf(scope), id);
  useEffect(() => go(href, { replace: true }), [href]);
  return <a href={href}>{title}</a>;
};

/** Of how many programmes the main figures are counted at once; the others are named. */
const COUNTED = 3;

/** Where figures begin: for coordinators the main ones of each programme; then what else figures can be requested of. */
export const FiguresPage = () => {
  const t = useText();
  const locale = useLocale();
  const coordinates = isCoordinator(usePerson());
  const query = useQuery(FiguresSubjects, { locale });
  const inOrder = (subjects: Subject[], scope: Scope) =>
    subjects
      .filter((subject) => subject.scope === scope)
      .sort((a, b) => a.title.localeCompare(b.title, locale));
  return (
    <Page isWide title={t('figures.title')} lead={t(coordinates ? 'figures.lead' : 'figures.lead.donor')}>
      <QueryView query={query}>
        {({ figuresSubjects: subjects }) => {
          const [only] = coordinates || subjects.length > 1 ? [] : subjects;
          const programmes = inOrder(subjects, 'PROGRAMME');
          const counted = coordinates ? COUNTED : 0;
          return subjects.length === 0 ? (
            <EmptyState title={t('figures.none')} />
          ) : only ? (
            <Only subject={only} />
          ) : (
            <>
              {programmes.slice(0, counted).map(({ id, title }) => (
                <MainFigures key={id} subjectId={id} title={title} />
              ))}
              <Subjects
                id="figures-programmes"
                heading={t('figures.programmes')}
                subjects={programmes.slice(counted)}
              />
              <Subjects
                id="figures-countries"
                heading={t('figures.countries')}
                subjects={inOrder(subjects, 'COUNTRY')}
              />
            </>
          );
        }}
      </QueryView>
      {coordinates && (
        <p>
          {t('figures.editions', { part: t('console.edition.figures') })}{' '}
          <a href={editionPaths.list}>{t('figures.editions.link')}</a>
        </p>
      )}
      <p>
        <a href={figuresPaths.reports}>{t('figures.reports')}</a>
      </p>
    </Page>
  );
};

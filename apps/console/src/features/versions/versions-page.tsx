import './versions.css';
import { CourseVersions } from '@campus/api-client';
import { EmptyState, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { versionPaths } from '../../shared/paths/versions-paths.ts';
import {
  offerFor,
  type EditionOnVersion,
  type Version,
  type VersionedCourse,
} from '../../shared/versions/offers.ts';
import { OfferAgain, useMayOffer } from './offer-again.tsx';
import { comparedWith } from './version-data.ts';

/** An edition, and where the person may, the way to give it the version on offer. */
const EditionLine = ({
  edition,
  version,
  offer,
}: {
  edition: EditionOnVersion;
  version: Version;
  offer: Version | null;
}) => {
  const t = useText();
  const { isRegional } = usePerson();
  const { editionId, title, phase, people, isTakenBack } = edition;
  const isRunning = phase !== 'CLOSED';
  return (
    <li>
      <span>{t('versions.edition', { title, people, phase })}</span>
      {offer && isRunning && isRegional && (
        <a href={versionPaths.apply(offer.id, editionId)}>
          {t(offer.corrects === null ? 'versions.give' : 'versions.apply', { number: offer.number })}
          <VisuallyHidden>{` · ${title}`}</VisuallyHidden>
        </a>
      )}
      {version.corrects !== null && isRunning && isRegional && (
        <a href={versionPaths.apply(version.id, editionId)}>
          {t('versions.toRegrade')}
          <VisuallyHidden>{` · ${title}`}</VisuallyHidden>
        </a>
      )}
      {offer && isRunning && isTakenBack && (
        <span className="soft small">{t('versions.takenBack', { number: offer.number })}</span>
      )}
      {offer && offer.number > version.number && isRunning && !isRegional && !isTakenBack && (
        <span className="soft small">{t('versions.waits', { number: offer.number })}</span>
      )}
    </li>
  );
};

const What = ({ version, course }: { version: Version; course: VersionedCourse }) => {
  const t = useText();
  const mayOffer = useMayOffer(course.courseId);
  const { id, number, corrects, note, isCurrent } = version;
  const before = comparedWith(course, version);
  const current = course.versions.find((each) => each.isCurrent);
  return (
    <>
      <p>{corrects === null ? t('versions.whole') : t('versions.corrects', { number: corrects })}</p>
      {note && <p className="soft small">{note}</p>}
      {before && (
        <a href={versionPaths.compare(before.id, id)}>
          {t('versions.compare', { from: before.number, to: number })}
        </a>
      )}
      {mayOffer && current && !isCurrent && (
        <div>
          <OfferAgain version={version} current={current} />
        </div>
      )}
    </>
  );
};

const useColumns = (course: VersionedCourse): Column<Version>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'number',
      label: t('versions.column.number'),
      isName: true,
      cell: ({ number, isCurrent }) => (
        <>
          {formats.number(number)}
          {isCurrent && (
            <Tag tone="done" icon="done">
              {t('versions.current')}
            </Tag>
          )}
        </>
      ),
    },
    {
      id: 'published',
      label: t('versions.column.published'),
      cell: ({ publishedAt, publishedBy }) => (
        <>
          {formats.date(publishedAt)}
          <p className="soft small">{publishedBy ?? t('versions.byOperator')}</p>
        </>
      ),
    },
    {
      id: 'what',
      label: t('versions.column.what'),
      cell: (version) => <What version={version} course={course} />,
    },
    {
      id: 'editions',
      label: t('versions.column.editions'),
      cell: (version) =>
        version.editions.length === 0 ? (
          '—'
        ) : (
          <ul className="version-editions">
            {version.editions.map((edition) => (
              <EditionLine
                key={edition.editionId}
                edition={edition}
                version={version}
                offer={offerFor(course, version)}
              />
            ))}
          </ul>
        ),
    },
  ];
};

const Course = ({ course }: { course: VersionedCourse }) => {
  const columns = useColumns(course);
  return (
    <section className="stack">
      <h2>{course.title}</h2>
      <Table caption={course.title} columns={columns} rows={course.versions} keyOf={({ id }) => id} />
    </section>
  );
};

/** Every version of every course: what each changed, who studies it, and what a running edition can be given. */
export const VersionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CourseVersions, { locale });
  return (
    <Page isWide title={t('versions.title')} lead={t('versions.lead')}>
      <QueryView query={query}>
        {({ courseVersions }) =>
          courseVersions.length === 0 ? (
            <EmptyState title={t('versions.empty')}>
              <p>{t('versions.empty.text')}</p>
            </EmptyState>
          ) : (
            courseVersions.map((course) => <Course key={course.courseId} course={course} />)
          )
        }
      </QueryView>
    </Page>
  );
};

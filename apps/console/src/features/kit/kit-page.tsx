import { FacilitatorKits, type DataOf } from '@campus/api-client';
import { EmptyState, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { kitPaths } from '../../shared/kit-paths.ts';
import { useText } from '../../shared/text.ts';

type Kit = DataOf<typeof FacilitatorKits>['facilitatorKits'][number];
type Paper = Kit['papers'][number];

/** In the order in which a facilitator reaches for them. */
const kinds = ['SESSION', 'GUIDE', 'OPENING', 'DEBRIEF', 'EXERCISE', 'PLAN', 'HANDOUT'] as const;

const Papers = ({ papers, versionId }: { papers: readonly Paper[]; versionId: string }) => {
  const t = useText();
  return (
    <ul className="stack stack--tight">
      {papers.map(({ id, title, isStale }) => (
        <li key={id}>
          <a href={kitPaths.paper(versionId, id)}>{title}</a>{' '}
          {isStale && <Tag tone="warn">{t('kit.stale')}</Tag>}
        </li>
      ))}
    </ul>
  );
};

const CourseKit = ({ kit }: { kit: Kit }) => {
  const t = useText();
  const formats = useFormats();
  const { versionId, versionNumber, publishedAt, papers } = kit;
  return (
    <section className="stack">
      <h2>{kit.courseTitle}</h2>
      <p className="soft small">
        {t('kit.version', { number: versionNumber, date: formats.date(publishedAt) })}
      </p>
      {kinds.map((kind) => {
        const own = papers.filter((paper) => paper.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} className="stack stack--tight">
              <h3>{t(`kit.kind.${kind}`)}</h3>
              <Papers papers={own} versionId={versionId} />
            </section>
          )
        );
      })}
    </section>
  );
};

/** What those who teach the courses on offer read, print and take along. */
export const KitPage = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(FacilitatorKits, { locale });
  return (
    <Page isWide title={t('kit.title')} lead={t('kit.lead')}>
      <QueryView query={query}>
        {({ facilitatorKits }) =>
          facilitatorKits.length === 0 ? (
            <EmptyState title={t('kit.empty')}>
              <p>{t('kit.empty.text')}</p>
            </EmptyState>
          ) : (
            facilitatorKits.map((kit) => <CourseKit key={kit.versionId} kit={kit} />)
          )
        }
      </QueryView>
    </Page>
  );
};

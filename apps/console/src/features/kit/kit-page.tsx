import { type DataOf, FacilitatorKits, kitPaperKindValues } from '@campus/api-client';
import { EmptyState, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { kitPaths } from '../../shared/paths/kit-paths.ts';
import { useText } from '../../shared/text.ts';

type Kit = DataOf<typeof FacilitatorKits>['facilitatorKits'][number];
type Paper = Kit['papers'][number];
type Deck = Kit['decks'][number];

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

/** Slides are made when they are asked for: each module in two kitPaperKindValues of file. */
const Decks = ({ decks, versionId }: { decks: readonly Deck[]; versionId: string }) => {
  const t = useText();
  const locale = useLocale();
  return (
    <section className="stack stack--tight">
      <h3>{t('kit.slides')}</h3>
      <p className="soft small">{t('kit.slides.text')}</p>
      <ul className="stack stack--tight">
        {decks.map(({ moduleId, title }) => (
          <li key={moduleId} className="row">
            <span>{title}</span>
            {(['pptx', 'pdf'] as const).map((kind) => (
              <a
                key={kind}
                href={kitPaths.slides(versionId, moduleId, kind, locale)}
                aria-label={t(`kit.slides.${kind}.of`, { title })}
                download
              >
                {t(`kit.slides.${kind}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const CourseKit = ({ kit }: { kit: Kit }) => {
  const t = useText();
  const formats = useFormats();
  const { versionId, versionNumber, publishedAt, papers, decks } = kit;
  return (
    <section className="stack">
      <h2>{kit.courseTitle}</h2>
      <p className="soft small">
        {t('kit.version', { number: versionNumber, date: formats.date(publishedAt) })}
      </p>
      {kitPaperKindValues.map((kind) => {
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
      {decks.length > 0 && <Decks decks={decks} versionId={versionId} />}
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

import { type DataOf, FacilitatorKits, kitPaperKindValues } from '@campus/api-client';
import { EmptyState, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { kitPaths } from '../../shared/paths/kit-paths.ts';
import { useText } from '../../shared/text.ts';

type Kit = DataOf<typeof FacilitatorKits>['facilitatorKits'][number];
type Paper = Kit['papers'][number];

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

const kinds = ['pptx', 'pdf'] as const;

interface DeckFile {
  title: string;
  addressOf: (kind: (typeof kinds)[number]) => string;
}

const DeckList = ({ files }: { files: readonly DeckFile[] }) => {
  const t = useText();
  return (
    <ul className="stack stack--tight">
      {files.map(({ title, addressOf }) => (
        <li key={addressOf('pdf')} className="row">
          <span>{title}</span>
          {kinds.map((kind) => (
            <a key={kind} href={addressOf(kind)} aria-label={t(`kit.slides.${kind}.of`, { title })} download>
              {t(`kit.slides.${kind}`)}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
};

/** Slides are made on request: for each session of a route and each module, in two formats. */
const Decks = ({ kit }: { kit: Kit }) => {
  const t = useText();
  const locale = useLocale();
  const { versionId, papers, decks, sessionDecks } = kit;
  const modules = decks.map(({ moduleId, title }) => ({
    title,
    addressOf: (kind: (typeof kinds)[number]) => kitPaths.slides(versionId, moduleId, kind, locale),
  }));
  const plans = papers.flatMap(({ id, title }) => {
    const own = sessionDecks.filter(({ paperId }) => paperId === id);
    const files = own.map((deck) => ({
      title: deck.title,
      addressOf: (kind: (typeof kinds)[number]) => kitPaths.sessionSlides(versionId, deck, kind, locale),
    }));
    return files.length > 0 ? [{ id, title, files }] : [];
  });
  return (
    <section className="stack stack--tight">
      <h3>{t('kit.slides')}</h3>
      <p className="soft small">{t('kit.slides.text')}</p>
      {plans.map(({ id, title, files }) => (
        <section key={id} className="stack stack--tight">
          <h4>{title}</h4>
          <DeckList files={files} />
        </section>
      ))}
      <section className="stack stack--tight">
        <h4>{t('kit.slides.modules')}</h4>
        <DeckList files={modules} />
      </section>
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
      {decks.length > 0 && <Decks kit={kit} />}
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

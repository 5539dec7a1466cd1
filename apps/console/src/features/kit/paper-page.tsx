import '@campus/ui/course/course-text.css';
import './kit.css';
import { KitPaper, type DataOf } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { Button, LinkButton, Notice } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { kitPaths } from '../../shared/paths/kit-paths.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';

type Paper = NonNullable<DataOf<typeof KitPaper>['kitPaper']>;

const PaperText = ({ paper, versionId }: { paper: Paper; versionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const file = (size: string) => `/kit/${versionId}/${paper.id}.pdf?lang=${locale}&size=${size}`;
  return (
    <>
      <p className="row no-print">
        <LinkButton href={file('letter')} icon="download" download>
          {t('kit.pdf.letter')}
        </LinkButton>
        <LinkButton href={file('a4')} kind="quiet" icon="download" download>
          {t('kit.pdf.a4')}
        </LinkButton>
        {paper.kind === 'PLAN' && (
          <LinkButton
            href={`/kit/${versionId}/${paper.id}.docx?lang=${locale}`}
            kind="quiet"
            icon="download"
            download
          >
            {t('kit.docx')}
          </LinkButton>
        )}
        <Button kind="quiet" icon="print" onClick={() => window.print()}>
          {t('kit.print')}
        </Button>
      </p>
      {paper.locale !== locale && <Notice title={t('kit.otherLanguage')} />}
      {paper.isStale && <Notice tone="warn" title={t('kit.stale.text')} />}
      <CourseHtml className="kit-paper prose" lang={paper.locale} html={paper.html} />
    </>
  );
};

/** One document of the kit: read, printed, downloaded. */
export const PaperPage = ({ versionId, paperId }: { versionId: string; paperId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(KitPaper, { versionId, paperId, locale });
  const paper = query.data?.kitPaper;
  if (query.data && !paper) return <MissingPage />;
  return (
    <Page
      title={paper?.title ?? t('kit.title')}
      lead={paper && t('kit.of', { course: paper.courseTitle, number: paper.versionNumber })}
      above={
        <a className="no-print" href={kitPaths.list}>
          {t('kit.title')}
        </a>
      }
    >
      <QueryView query={query}>
        {({ kitPaper }) => kitPaper && <PaperText paper={kitPaper} versionId={versionId} />}
      </QueryView>
    </Page>
  );
};

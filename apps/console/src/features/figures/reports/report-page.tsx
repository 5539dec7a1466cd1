import { Report as ReportQuery, type DataOf } from '@campus/api-client';
import { Disclosure, EmptyState, LinkButton, Notice } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { figuresPaths } from '../../../shared/paths/figures-paths.ts';
import { isCoordinator } from '../../../shared/staff.ts';
import { useText } from '../../../shared/text.ts';
import { Changes } from '../changes.tsx';
import { fileFormats, pages } from '../files.ts';
import { FiguresView } from '../figures-view.tsx';
import { useFigureWords } from '../figures-words.ts';
import { About } from '../subject-figures.tsx';

type Report = NonNullable<DataOf<typeof ReportQuery>['report']>;

const ReportView = ({ report }: { report: Report }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const words = useFigureWords();
  const isForDonors = !isCoordinator(usePerson());
  const when = formats.dateTime(report.submittedAt);
  return (
    <Page
      isWide
      title={t('figures.report.title', { title: report.figures.title })}
      above={<a href={figuresPaths.reports}>{t('figures.reports')}</a>}
      lead={
        report.submittedBy
          ? t('figures.report.whenBy', { when, who: report.submittedBy })
          : t('figures.report.when', { when })
      }
    >
      {!report.isIntact && <Notice tone="danger" title={t('figures.report.broken')} />}
      <p>{words.period(report.figures)}</p>
      <About figures={report.figures} isForDonors={isForDonors} />
      <p className="row">
        {fileFormats.map((format) => (
          <LinkButton
            key={format}
            kind="quiet"
            icon="download"
            href={figuresPaths.reportFile(report.id, `report.${format}`, locale)}
          >
            {t(`figures.download.${format}`)}
          </LinkButton>
        ))}
      </p>
      <p className="row">
        {pages.map(({ name, label }) => (
          <a key={name} href={figuresPaths.reportFile(report.id, name, locale)}>
            {t(label)}
          </a>
        ))}
      </p>
      {report.isCompared && <Changes figures={report.figures} changes={report.changes} />}
      <FiguresView figures={report.figures} />
      <Disclosure summary={t('figures.report.hash')}>
        <p className="figures__hash">{report.hash}</p>
        {report.isIntact && <p>{t('figures.report.intact')}</p>}
      </Disclosure>
    </Page>
  );
};

/** A submitted report, and what differs today. */
export const ReportPage = ({ reportId }: { reportId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(ReportQuery, { id: reportId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('figures.reports')} children={null} />}>
      {({ report }) =>
        report ? (
          <ReportView report={report} />
        ) : (
          <Page title={t('figures.reports')}>
            <EmptyState title={t('figures.report.missing')}>
              <p>
                <a href={figuresPaths.reports}>{t('figures.reports')}</a>
              </p>
            </EmptyState>
          </Page>
        )
      }
    </QueryView>
  );
};

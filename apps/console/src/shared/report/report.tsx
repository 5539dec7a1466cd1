import './report.css';
import { Facts, Stat } from '@campus/ui';
import { useFormats, useLocale } from '@campus/web-shell';
import type { ReactNode } from 'react';
import type { PackageReport } from '../package-data.ts';
import { useStandard } from '../words/standard.ts';
import { useText } from '../text.ts';
import { useAmounts } from '../forms/use-amounts.ts';
import { Accessibility } from './accessibility.tsx';
import { Findings } from './findings.tsx';
import { ItemTree } from './item-tree.tsx';
import { Trial } from './trial.tsx';

const Figures = ({ report }: { report: PackageReport }) => {
  const t = useText();
  const formats = useFormats();
  const { bytes, duration } = useAmounts();
  const opens = report.items.filter(({ launch }) => launch !== null).length;
  return (
    <div className="report__figures">
      <Stat value={duration(report.seconds)} label={t('report.seconds')} note={t('report.seconds.note')} />
      <Stat
        value={bytes(report.bytes)}
        label={t('report.bytes')}
        note={t('report.files', { count: report.files })}
      />
      <Stat value={formats.number(opens)} label={t('report.opens', { count: opens })} />
    </div>
  );
};

const What = ({ report }: { report: PackageReport }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const standard = useStandard();
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return (
    <Facts
      facts={[
        { label: t('report.title'), value: report.title },
        {
          label: t('report.standard'),
          value: report.kind === 'PAGES' ? t('report.pages') : standard(report.standard),
        },
        {
          label: t('report.languages'),
          value: report.languages.length > 0 && formats.list(report.languages.map(nameOf)),
        },
        {
          label: t('report.minutes'),
          value: report.minutes !== null && t('console.minutes', { minutes: report.minutes }),
        },
        { label: t('report.sequencing'), value: report.hasSequencing && t('report.sequencing.own') },
      ]}
    />
  );
};

/** A package as a trainer should know it before publishing: what to think about first, the particulars after. */
export const Report = ({
  report,
  completion,
}: {
  report: PackageReport;
  /** What is beside the suggested completion rule, where it can be taken over. */
  completion?: ReactNode;
}) => {
  const t = useText();
  return (
    <div className="report">
      <Figures report={report} />
      <section className="stack">
        <h2>{t('report.findings')}</h2>
        <Findings report={report} />
      </section>
      <section className="stack">
        <h2>{t('report.completion')}</h2>
        <p className="prose">
          {t(`report.suggest.${report.suggestedCompletion}`)} {t(`report.because.${becauseOf(report)}`)}
        </p>
        {completion}
      </section>
      <section className="stack">
        <h2>{t('report.what')}</h2>
        <What report={report} />
        <ItemTree items={report.items} />
      </section>
      <section className="stack">
        <h2>{t('report.trial')}</h2>
        <Trial report={report} />
      </section>
      {report.trial.ran && (
        <section className="stack">
          <h2>{t('report.accessibility')}</h2>
          <Accessibility findings={report.accessibility} />
        </section>
      )}
    </div>
  );
};

const reasons = ['REPORTS_COMPLETION', 'REPORTS_SCORE_ONLY', 'CALLS_API', 'NO_API'] as const;

const becauseOf = ({ suggestedBecause }: PackageReport) =>
  reasons.find((reason) => reason === suggestedBecause) ?? 'unknown';

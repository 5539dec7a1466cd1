import { ReportChanges, type DataOf } from '@campus/api-client';
import { Notice, Table, type Column } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { figureOf, type Figures } from './figures-data.ts';
import { useFigureWords } from './figures-words.ts';

type Change = NonNullable<DataOf<typeof ReportChanges>['report']>['changes'][number];

/** What would be counted differently today than in a report. */
export const Changes = ({ figures, changes }: { figures: Figures; changes: readonly Change[] }) => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  const number = (indicator: Change['indicator'], value: number | null) => {
    const figure = figureOf(figures, indicator);
    if (!figure) return '';
    const note = figure.unit === 'MONEY' ? figure.note : null;
    return words.value({ ...figure, note, value, state: value === null ? 'NO_DATA' : 'KNOWN' });
  };
  const columns: Column<Change>[] = [
    {
      id: 'figure',
      label: t('figures.column.figure'),
      isName: true,
      cell: ({ indicator }) => words.name(indicator),
    },
    {
      id: 'then',
      label: t('figures.changes.then'),
      isNumber: true,
      cell: ({ indicator, then }) => number(indicator, then),
    },
    {
      id: 'now',
      label: t('figures.changes.now'),
      isNumber: true,
      cell: ({ indicator, now }) => number(indicator, now),
    },
  ];
  const frozen = changes.filter(({ then, now }) => then === 0 && now !== null && now > 0);
  return (
    <section className="stack" aria-labelledby="figures-changes">
      <h2 id="figures-changes">{t('figures.changes')}</h2>
      {changes.length === 0 ? (
        <p>{t('figures.changes.none')}</p>
      ) : (
        <>
          {frozen.length > 0 && (
            <Notice
              tone="warn"
              title={t('figures.changes.zeros', {
                figures: formats.list(frozen.map(({ indicator }) => words.name(indicator))),
              })}
            >
              <p>{t('figures.changes.zeros.text')}</p>
            </Notice>
          )}
          <Table
            caption={t('figures.changes')}
            columns={columns}
            rows={changes}
            keyOf={({ indicator }) => indicator}
          />
        </>
      )}
    </section>
  );
};

/** The same beside the figures themselves, which a report keeps. */
export const ChangesSince = ({ figures, reportId }: { figures: Figures; reportId: string }) => {
  const query = useQuery(ReportChanges, { id: reportId, locale: useLocale() });
  return (
    <QueryView query={query}>
      {({ report }) => report && <Changes figures={figures} changes={report.changes} />}
    </QueryView>
  );
};

import { RetentionRules, type DataOf } from '@campus/api-client';
import { Facts } from '@campus/ui';
import { keptTerm, QueryView, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

type Code = DataOf<typeof RetentionRules>['retentionRules'][number]['code'];

/** Personal notes go with the plan, and nobody looks for them under it. */
const linesOf = (code: Code) => (code === 'PLANS' ? (['PLANS', 'OWN_NOTES'] as const) : [code]);

/** What the campus keeps and for how long. */
export const RetentionSection = () => {
  const t = useText();
  const query = useQuery(RetentionRules, {});
  const termOf = (days: number) => {
    const term = keptTerm(days);
    return t(`myData.retention.${term.unit}`, term);
  };
  return (
    <section className="stack" aria-labelledby="retention">
      <h2 id="retention">{t('myData.retention.title')}</h2>
      <p>{t('myData.retention.text')}</p>
      <QueryView query={query}>
        {({ retentionRules }) => (
          <Facts
            facts={retentionRules
              .flatMap(({ code, days }) => linesOf(code).map((line) => ({ line, days })))
              .map(({ line, days }) => ({
                label: t(`myData.retention.${line}`),
                value: days === null ? t('myData.retention.forEver') : termOf(days),
              }))}
          />
        )}
      </QueryView>
    </section>
  );
};

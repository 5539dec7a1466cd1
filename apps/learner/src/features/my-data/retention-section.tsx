import { RetentionRules } from '@campus/api-client';
import { Facts } from '@campus/ui';
import { keptTerm, QueryView, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

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
            facts={retentionRules.map(({ code, days }) => ({
              label: t(`myData.retention.${code}`),
              value: days === null ? t('myData.retention.forEver') : termOf(days),
            }))}
          />
        )}
      </QueryView>
    </section>
  );
};

import { RetentionRules } from '@campus/api-client';
import { Facts } from '@campus/ui';
import { QueryView, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** What the campus keeps and for how long. */
export const RetentionSection = () => {
  const t = useText();
  const query = useQuery(RetentionRules, {});
  return (
    <section className="stack" aria-labelledby="retention">
      <h2 id="retention">{t('myData.retention.title')}</h2>
      <p>{t('myData.retention.text')}</p>
      <QueryView query={query}>
        {({ retentionRules }) => (
          <Facts
            facts={retentionRules.map(({ code, days }) => ({
              label: t(`myData.retention.${code}`),
              value:
                days === null
                  ? t('myData.retention.forEver')
                  : days < 365
                    ? t('myData.retention.days', { days })
                    : t('myData.retention.months', { months: Math.round(days / 30.4) }),
            }))}
          />
        )}
      </QueryView>
    </section>
  );
};

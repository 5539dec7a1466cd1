import { ViewingsOfMe } from '@campus/api-client';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** Which coordinators have seen the campus as this person sees it, and why. */
export const ViewingsSection = () => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(ViewingsOfMe, {});
  return (
    <>
      <p>{t('viewing.mine.lead')}</p>
      <QueryView query={query}>
        {({ viewingsOfMe }) =>
          viewingsOfMe.length === 0 ? (
            <p>{t('viewing.mine.empty')}</p>
          ) : (
            <ul>
              {viewingsOfMe.map((one) => (
                <li key={one.id}>
                  {t('viewing.mine.row', {
                    name: one.staffName,
                    from: formats.dateTime(one.begunAt),
                    until: formats.dateTime(one.endedAt),
                    reason: one.reason,
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </>
  );
};

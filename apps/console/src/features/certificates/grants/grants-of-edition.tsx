import { OutcomeGrants } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useDecisionWords } from '../batches/decision-list.tsx';

/** Shown at once; those that wait for a second person come first. */
const MOST = 20;

/** Outcomes that were granted in an edition, or wait for a second person; nothing where there is none. */
export const GrantsOfEdition = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const formats = useFormats();
  const words = useDecisionWords();
  const query = useQuery(OutcomeGrants, { editionId, locale: useLocale(), limit: MOST, offset: 0 });
  return (
    <QueryView query={query}>
      {({ outcomeGrants: { items } }) => {
        const waiting = items.filter(({ decision }) => decision.isProposed).length;
        return items.length === 0 ? null : (
          <section className="stack stack--tight" aria-labelledby="grants">
            <h2 id="grants">{t('certificates.grants')}</h2>
            {waiting > 0 && (
              <Notice tone="warn" title={t('certificates.grants.waiting', { count: waiting })} />
            )}
            <ul>
              {items.map(({ enrolmentId, fullName, decision }) => (
                <li key={decision.id}>
                  <a href={certificatePaths.grant(editionId, enrolmentId)}>{fullName}</a> · {words(decision)}{' '}
                  · {formats.date(decision.decidedAt)}
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </QueryView>
  );
};

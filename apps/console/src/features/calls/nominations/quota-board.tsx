import { SeatQuotas } from '@campus/api-client';
import { classes, Icon } from '@campus/ui';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { editionPaths } from '../../../shared/paths/editions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Quota } from '../calls/call-data.ts';

/** "Mexico, foreign ministry": what a quota is for. */
export const useQuotaName = () => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  return ({ country, institutionKind }: Pick<Quota, 'country' | 'institutionKind'>) => {
    const parts = [
      country === null ? '' : formats.country(country),
      institutionKind === null ? '' : institution(institutionKind),
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : t('calls.quota.everybody');
  };
};

const Cell = ({ quota }: { quota: Quota }) => {
  const t = useText();
  const formats = useFormats();
  const name = useQuotaName()(quota);
  const isFull = quota.taken >= quota.seats;
  const { womenPercent, women, sexKnown, waiting, undecided } = quota;
  const share = sexKnown === 0 ? null : Math.round((100 * women) / sexKnown);
  return (
    <li className={isFull ? 'calls-quota calls-quota--full' : 'calls-quota'}>
      <p className="calls-quota__name">
        {isFull && <Icon name="lock" />}
        {name}
      </p>
      <p>
        <strong>
          {t('calls.quota.taken', {
            taken: formats.number(quota.taken),
            seats: formats.number(quota.seats),
          })}
        </strong>
        {isFull && ` ${t('calls.quota.full')}`}
      </p>
      <progress
        className="calls-quota__bar"
        max={Math.max(1, quota.seats)}
        value={Math.min(quota.taken, quota.seats)}
        aria-label={t('calls.quota.bar', { name })}
      />
      <p className="soft">{t('calls.quota.rest', { waiting, undecided })}</p>
      {(share !== null || womenPercent !== null) && (
        <p className="soft">
          {t('calls.quota.women', {
            share: share === null ? '–' : formats.percent(share),
            goal: womenPercent === null ? 'none' : formats.percent(womenPercent),
          })}
        </p>
      )}
    </li>
  );
};

type Place = Pick<Quota, 'country' | 'institutionKind'>;

/** The quotas that somebody of one country and kind of institution takes a seat of; of anyone who has none, all there are. */
const quotasOf = (quotas: readonly Quota[], nominee: Place): readonly Quota[] => {
  const own = quotas.filter(
    ({ country, institutionKind }) =>
      (country === null || country === nominee.country) &&
      (institutionKind === null || institutionKind === nominee.institutionKind),
  );
  return own.length > 0 ? own : quotas;
};

/** Seats by country and kind of institution, with who holds them. */
export const QuotaBoard = ({
  editionId,
  nominee,
  isLine,
  children,
}: {
  editionId: string;
  /** Only the quotas that this one would count in. */
  nominee?: Place;
  /** One line above a list, scrolled sideways. */
  isLine?: boolean;
  /** Its heading. */
  children: ReactNode;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(SeatQuotas, { editionId, locale });
  return (
    <section className={classes('calls-board', isLine && 'calls-board--line')} aria-label={t('calls.quotas')}>
      {children}
      <QueryView query={query}>
        {({ seatQuotas }) =>
          seatQuotas.length === 0 ? (
            <p className="soft">
              {t('calls.quotas.none')} <a href={editionPaths.plan(editionId)}>{t('calls.quotas.plan')}</a>
            </p>
          ) : (
            <ul className="plain-list calls-quotas">
              {(nominee ? quotasOf(seatQuotas, nominee) : seatQuotas).map((quota) => (
                <Cell key={quota.id} quota={quota} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
};

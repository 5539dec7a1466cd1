import { SeatQuotas } from '@campus/api-client';
import { Button, classes, Icon } from '@campus/ui';
import { QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
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

/**
 * The quotas from which somebody of one country and kind of institution takes a seat; of anyone without any,
 * all of them.
 */
const quotasOf = (quotas: readonly Quota[], nominee: Place): readonly Quota[] => {
  const own = quotas.filter(
    ({ country, institutionKind }) =>
      (country === null || country === nominee.country) &&
      (institutionKind === null || institutionKind === nominee.institutionKind),
  );
  return own.length > 0 ? own : quotas;
};

/** By the name of the country in the reader's language; what is for everybody stands first. */
const useInOrder = () => {
  const { compare } = new Intl.Collator(useLocale());
  const formats = useFormats();
  const { institution } = useVocabulary();
  const keyOf = ({ country, institutionKind }: Place) =>
    [
      country === null ? '' : formats.country(country),
      institutionKind === null ? '' : institution(institutionKind),
    ] as const;
  return (quotas: readonly Quota[]) =>
    quotas.toSorted((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      return compare(one[0], other[0]) || compare(one[1], other[1]);
    });
};

/** As many as one line has room for on an office screen. */
const IN_LINE = 3;

const Quotas = ({ quotas, isLine }: { quotas: readonly Quota[]; isLine: boolean }) => {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const inOrder = useInOrder()(quotas);
  const isCut = isLine && inOrder.length > IN_LINE;
  return (
    <>
      <ul className="plain-list calls-quotas">
        {(isCut && !isWhole ? inOrder.slice(0, IN_LINE) : inOrder).map((quota) => (
          <Cell key={quota.id} quota={quota} />
        ))}
      </ul>
      {isCut && (
        <Button kind="bare" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('calls.quotas.fewer') : t('calls.quotas.whole', { count: inOrder.length })}
        </Button>
      )}
    </>
  );
};

/** Who coordinates some countries sees only their quotas: there may be others. */
const NoQuotas = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const { isRegional } = usePerson();
  if (!isRegional) return <p className="soft">{t('calls.quotas.none.own')}</p>;
  return (
    <p className="soft">
      {t('calls.quotas.none')} <a href={editionPaths.plan(editionId)}>{t('calls.quotas.plan')}</a>
    </p>
  );
};

/** Seats by country and kind of institution, with who holds them. */
export const QuotaBoard = ({
  editionId,
  nominee,
  isLine = false,
  children,
}: {
  editionId: string;
  /** Only the quotas that this one would count in. */
  nominee?: Place;
  /** Above a list: one line of them until all are asked for. */
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
            <NoQuotas editionId={editionId} />
          ) : (
            <Quotas quotas={nominee ? quotasOf(seatQuotas, nominee) : seatQuotas} isLine={isLine} />
          )
        }
      </QueryView>
    </section>
  );
};

import { sharedOutTwice, type QuotaCell } from '@campus/course-rules/quotas';
import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { EditionGroup } from '../edition-data.ts';

/** Groups that have more seats together than the edition, when all of them have a number. */
const sharedByGroups = (quotas: readonly QuotaCell[], groups: readonly Pick<EditionGroup, 'seats'>[]) => {
  const whole = quotas.find(({ country, kind }) => country === null && kind === null);
  const seats = groups.reduce((sum, group) => sum + (group.seats ?? 0), 0);
  return whole && seats > whole.seats ? [{ whole, by: 'group' as const, seats }] : [];
};

/** Seats that are promised more than once. They may be meant: it is said, and can be saved. */
export const QuotaWarnings = ({
  quotas,
  groups,
}: {
  quotas: readonly QuotaCell[];
  groups: readonly Pick<EditionGroup, 'seats'>[];
}) => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  const nameOf = ({ country, kind }: QuotaCell) =>
    [country && formats.country(country), kind && institution(kind)].filter(Boolean).join(', ') ||
    t('quota.whole');
  const found = [...sharedOutTwice(quotas), ...sharedByGroups(quotas, groups)];
  if (found.length === 0) return null;
  return (
    <Notice tone="warn" isLive title={t('quota.shared')}>
      <ul>
        {found.map(({ whole, by, seats }) => (
          <li key={`${whole.country} ${whole.kind} ${by}`}>
            {t('quota.shared.part', {
              name: nameOf(whole),
              by,
              whole: formats.number(whole.seats),
              seats: formats.number(seats),
            })}
          </li>
        ))}
      </ul>
      <p>{t('quota.shared.text')}</p>
    </Notice>
  );
};

import { type DataOf, enrolmentStatusValues, type Roster } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from '../text.ts';

type Row = DataOf<typeof Roster>['roster']['items'][number];
type Length = Parameters<ReturnType<typeof useFormats>['day']>[1];

/** States of an enrolment, in the order of a filter. */
export const enrolmentStatuses = enrolmentStatusValues;

/**
 * The state of an enrolment in a word: before the edition begins nobody is active, and its first day is shown
 * instead.
 */
export const useEnrolmentWords = () => {
  const t = useText();
  const formats = useFormats();
  return ({ status, beginsOn }: Pick<Row, 'status' | 'beginsOn'>, length: Length = 'short'): string =>
    status === 'ACTIVE' && beginsOn
      ? t('vocabulary.status.begins', { day: formats.day(beginsOn, length) })
      : t(`vocabulary.status.${status}`);
};

/** The choices of a filter by state. Some that it finds as active are shown in a list as yet to begin. */
export const useStatusChoices = () => {
  const t = useText();
  return <Status extends Row['status']>(statuses: readonly Status[]) =>
    statuses.map((value) => ({
      value,
      label: t(value === 'ACTIVE' ? 'vocabulary.status.activeOrToBegin' : `vocabulary.status.${value}`),
    }));
};

import { MapNomineeValue, WaitlistNomineeRows } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import type { Answered, SaidText, UnknownText } from '../../../shared/lists/mending/meaning.ts';
import { Meanings } from '../../../shared/lists/mending/meanings.tsx';
import { WaitingOffer } from '../../../shared/lists/mending/waiting-offer.tsx';
import { useText } from '../../../shared/text.ts';
import type { ListDetail } from './list-data.ts';

/** Institutions and countries that nothing is called like. */
export const Names = ({ detail: { list, unknown, meanings } }: { detail: ListDetail }) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const choose = async (answers: readonly Answered[]) => {
    for (const { value, answer } of answers) {
      const { placeId, isKept, country } = answer;
      const field = value.field === 'COUNTRY' ? ('COUNTRY' as const) : ('INSTITUTION' as const);
      const done = await intention.act(
        { listId: list.id, field, country, text: value.text, placeId, isKept },
        async (input) => (await client.run(MapNomineeValue, { input })).mapNomineeValue,
      );
      if (!done) break;
    }
    cache.invalidate();
  };
  return (
    <Meanings
      mayBeEmpty={false}
      unknown={unknown as readonly UnknownText[]}
      meanings={meanings.map((value) => ({
        ...(value as SaidText & typeof value),
        isLeftOut: value.field === 'INSTITUTION' && value.name === null,
      }))}
      intention={intention}
      choose={(answers) => void choose(answers)}
    />
  );
};

/** Nominees for whom the edition has no seat. */
export const NoSeat = ({
  editionId,
  detail: { list, waiting },
}: {
  editionId: string;
  detail: ListDetail;
}) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const choose = async (isWaiting: boolean) => {
    const done = await intention.act(
      { listId: list.id, isWaiting },
      async (input) => (await client.run(WaitlistNomineeRows, { input })).waitlistNomineeRows,
    );
    if (done) cache.invalidate();
  };
  return (
    <WaitingOffer
      of="nominees"
      editionId={editionId}
      waiting={waiting}
      intention={intention}
      choose={(isWaiting) => void choose(isWaiting)}
    />
  );
};

/** How many rows wait for a word about who they are, above them. */
export const Undecided = ({ detail: { reasons } }: { detail: ListDetail }) => {
  const t = useText();
  const count = reasons
    .filter(({ result, reason }) => result === 'DECIDE' && reason === 'ADDRESS_OTHER_NAME')
    .reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={t('calls.list.undecided', { count })}>
      <p>{t('calls.list.undecided.text')}</p>
    </Notice>
  );
};

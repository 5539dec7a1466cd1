import { MapNomineeValue } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useIntention, useShell } from '@campus/web-shell';
import type { Answered } from '../../../shared/lists/mending/meaning.ts';
import { Meanings } from '../../../shared/lists/mending/meanings.tsx';
import { useText } from '../../../shared/text.ts';
import type { ListDetail } from './list-data.ts';

/** Institutions that the directory does not have by the name that rows give them. */
export const Names = ({ detail: { list, unknown, meanings } }: { detail: ListDetail }) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const choose = async (answers: readonly Answered[]) => {
    for (const { value, answer } of answers) {
      const { placeId, isKept } = answer;
      const done = await intention.act(
        { listId: list.id, country: value.country, text: value.text, placeId, isKept },
        async (input) => (await client.run(MapNomineeValue, { input })).mapNomineeValue,
      );
      if (!done) break;
    }
    cache.invalidate();
  };
  return (
    <Meanings
      mayBeEmpty={false}
      unknown={unknown.map((value) => ({ ...value, field: 'INSTITUTION' }))}
      meanings={meanings.map((value) => ({ ...value, field: 'INSTITUTION', isLeftOut: value.name === null }))}
      intention={intention}
      choose={(answers) => void choose(answers)}
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

import { MapImportValues } from '@campus/api-client';
import { useIntention, useShell } from '@campus/web-shell';
import type { Answered, AnsweredText, UnknownText } from '../../shared/lists/mending/meaning.ts';
import { Meanings } from '../../shared/lists/mending/meanings.tsx';
import type { ImportDetail } from './import-data.ts';

/** What names mean that the directory does not have. */
export const Names = ({ detail, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const { list, unknown, meanings } = detail;
  const choose = async (answered: readonly Answered[]) => {
    const answers = answered.map(({ value: { field, text }, answer }) => ({ field, text, ...answer }));
    const done = await intention.act(
      { importId: list.id, answers },
      async (input) => (await client.run(MapImportValues, { input })).mapImportValues,
    );
    if (done) cache.invalidate();
  };
  return (
    <Meanings
      mayBeEmpty
      unknown={unknown as readonly UnknownText[]}
      meanings={meanings as readonly AnsweredText[]}
      intention={intention}
      isWaiting={isWaiting}
      choose={(answers) => void choose(answers)}
    />
  );
};

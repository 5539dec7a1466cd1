import { NomineeListUndo, UndoNomineeList } from '@campus/api-client';
import { useQuery, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { UNDO_SIZE, UndoListDialog } from '../../../shared/lists/undo-list.tsx';
import { useListChanges } from './list-change-words.ts';
import type { ListDetail } from './list-data.ts';

const codes = ['GONE', 'DECIDED', 'CHANGED_SINCE'] as const;

/** Nominations that a list made or corrected and nobody has built on. */
export const UndoDialog = ({
  detail: {
    list: { id: listId, fileName },
  },
  onClose,
}: {
  detail: ListDetail;
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const changesIn = useListChanges();
  const query = useQuery(NomineeListUndo, { listId, limit: UNDO_SIZE, offset: 0 });
  return (
    <UndoListDialog
      words="calls"
      why={(code) => t(`calls.undo.${codes.find((each) => each === code) ?? 'CHANGED_SINCE'}`)}
      fileName={fileName}
      query={query}
      previewIn={({ nomineeListUndo }) => nomineeListUndo}
      changes={({ changes }) => changesIn(changes)}
      run={async (input) =>
        (await client.run(UndoNomineeList, { input: { listId, ...input } })).undoNomineeList
      }
      onClose={onClose}
    />
  );
};

import { Button, Dialog } from '@campus/ui';
import { useText } from '../../../../shared/text.ts';
import { ChoiceList, type Choosable } from './choice-list.tsx';

/** One of many, found by its words: a term of the glossary, a source. */
export const ChooseDialog = ({
  title,
  options,
  onChoose,
  onRemove,
  onClose,
}: {
  title: string;
  options: readonly Choosable[];
  onChoose: (key: string) => void;
  /** Takes away what is there; null: nothing is. */
  onRemove: (() => void) | null;
  onClose: () => void;
}) => {
  const t = useText();
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          {onRemove && (
            <Button kind="quiet" onClick={onRemove}>
              {t('blocks.words.remove')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('blocks.words.cancel')}
          </Button>
        </>
      }
    >
      <ChoiceList label={t('blocks.words.search')} options={options} onChoose={onChoose} />
    </Dialog>
  );
};

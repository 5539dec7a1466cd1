import type { TextBlock } from '@campus/content-format/translation';
import { useText } from '../../../shared/text.ts';
import { usePlaceWords } from './use-place-words.ts';

/** What a block is: its kind, or in a file of YAML the way to it. */
export const BlockName = ({ block }: { block: TextBlock | null }) => {
  const t = useText();
  const wordsOf = usePlaceWords();
  return block?.yaml ? wordsOf(block.yaml.steps) : t(`studio.tr.kind.${block?.kind ?? 'paragraph'}`);
};

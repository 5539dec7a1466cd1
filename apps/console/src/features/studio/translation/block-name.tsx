import { placeName, type TextBlock } from '@campus/content-format/translation';
import { useText } from '../../../shared/text.ts';

/** What a block is: its kind, or in a file of YAML the way to it, as question 3, option 2, feedback. */
export const BlockName = ({ block }: { block: TextBlock | null }) => {
  const t = useText();
  const kind = block?.kind ?? 'paragraph';
  if (!block?.yaml) return t(`studio.tr.kind.${kind}`);
  return block.yaml.steps.map(({ name, nth, key }, at) => {
    const known = placeName(name);
    const number = nth ?? 0;
    return (
      <span key={at}>
        {at > 0 && ' · '}
        {known ? t(`studio.at.${known}`, { number, key: key ?? String(number) }) : (key ?? name)}
      </span>
    );
  });
};

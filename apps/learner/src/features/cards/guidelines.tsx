import { VisuallyHidden } from '@campus/ui';
import { useText } from '../../shared/text.ts';

/** The MICIC guidelines a card puts into practice, as small tags. */
export const Guidelines = ({ keys }: { keys: readonly string[] }) => {
  const t = useText();
  if (keys.length === 0) return null;
  return (
    <p className="guideline-tags">
      <VisuallyHidden>{t('cards.guidelines')}</VisuallyHidden>
      {keys.map((key) => (
        <span key={key} className="guideline-tag">
          {key}
        </span>
      ))}
    </p>
  );
};

import { Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** What an attempt came to; open ones say so. */
export const Result = ({ score, isPassed }: { score: number | null; isPassed: boolean | null }) => {
  const t = useText();
  const formats = useFormats();
  if (score === null) return <Tag icon="ring">{t('answers.open')}</Tag>;
  return (
    <span className="row">
      <span className="numbers">{formats.percent(score)}</span>
      {isPassed !== null && (
        <Tag tone={isPassed ? 'done' : 'warn'}>{t(isPassed ? 'answers.passed' : 'answers.failed')}</Tag>
      )}
    </span>
  );
};

import type { ExplanationKind, HandInState } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

interface Line {
  kind: ExplanationKind;
  title: string | null;
  had: number | null;
  needed: number | null;
  plan: { state: HandInState | null; handedInAt: string | null; hasReader: boolean } | null;
}

const wordsFor = ({ kind, had, needed }: Line, wasDone: boolean) => {
  if (kind === 'DONE') return wasDone ? 'certificates.line.DONE' : 'certificates.line.notDone';
  if (kind === 'PASSED' && needed === null)
    return wasDone ? 'certificates.line.passed' : 'certificates.line.notPassed';
  if (kind === 'PASSED' && had === null) return 'certificates.line.notTried';
  if (kind === 'ATTENDED' && had === null) return 'certificates.line.notMeasured';
  return `certificates.line.${kind}` as const;
};

const planStateOf = ({ plan }: Line, wasDone: boolean) => {
  if (wasDone) return plan?.state === 'APPROVED' ? 'APPROVED' : 'COUNTED';
  return plan?.state ?? (plan?.hasReader === false ? 'NOBODY' : 'NONE');
};

/** What is measured in per cent; lessons and parts of a rule are counted. */
const isShare = ({ kind }: Line) => kind === 'PASSED' || kind === 'ATTENDED';

/**
 * A part of a rule with a person's state. Work that a waiver may have replaced is never described as done;
 * what was never measured has no figure.
 */
export const useLineWords = () => {
  const t = useText();
  const formats = useFormats();
  return (line: Line, wasDone: boolean) => {
    const { title, had, needed } = line;
    if (line.kind === 'PLAN')
      return t('certificates.line.PLAN', {
        state: planStateOf(line, wasDone),
        date: line.plan?.handedInAt ? formats.date(line.plan.handedInAt) : '',
      });
    const figure = isShare(line) ? formats.percent : formats.number;
    return t(wordsFor(line, wasDone), {
      title: title ?? '',
      had: had === null ? '–' : figure(had),
      needed: needed === null ? '–' : figure(needed),
    });
  };
};

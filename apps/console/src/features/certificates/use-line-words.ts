import type { ExplanationKind } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

interface Line {
  kind: ExplanationKind;
  title: string | null;
  had: number | null;
  needed: number | null;
}

const wordsFor = ({ kind, had, needed }: Line, wasDone: boolean) => {
  if (kind === 'DONE') return wasDone ? 'certificates.line.DONE' : 'certificates.line.notDone';
  if (kind === 'PASSED' && needed === null)
    return wasDone ? 'certificates.line.passed' : 'certificates.line.notPassed';
  if (kind === 'PASSED' && had === null) return 'certificates.line.notTried';
  if (kind === 'ATTENDED' && had === null) return 'certificates.line.notMeasured';
  return `certificates.line.${kind}` as const;
};

/**
 * A part of a rule, as it stands for a person. What was not done, which a waiver may have stood in for, is never said to
 * be; what was never measured has no figure.
 */
export const useLineWords = () => {
  const t = useText();
  const formats = useFormats();
  return (line: Line, wasDone: boolean) => {
    const { title, had, needed } = line;
    return t(wordsFor(line, wasDone), {
      title: title ?? '',
      had: had === null ? '–' : formats.number(had),
      needed: needed === null ? '–' : formats.number(needed),
    });
  };
};

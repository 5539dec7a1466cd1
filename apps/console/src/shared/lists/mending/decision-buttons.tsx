import { type ImportDecision } from '@campus/api-client';
import { Button, VisuallyHidden } from '@campus/ui';

/** The answers to a row's question; the one given is pressed, and can be changed. */
export const DecisionButtons = ({
  label,
  decisions,
  given,
  words,
  about,
  isRunning,
  onDecide,
}: {
  label: string;
  decisions: readonly ImportDecision[];
  given: ImportDecision | null;
  words: (decision: ImportDecision) => string;
  /** Whom it is about, said to screen readers only. */
  about: string;
  isRunning: boolean;
  onDecide: (decision: ImportDecision) => void;
}) => (
  <div className="mend-acts" role="group" aria-label={label}>
    {decisions.map((decision) => (
      <Button
        key={decision}
        kind="quiet"
        aria-pressed={given === decision}
        isBusy={isRunning}
        onClick={() => onDecide(decision)}
      >
        {words(decision)} <VisuallyHidden>{about}</VisuallyHidden>
      </Button>
    ))}
  </div>
);

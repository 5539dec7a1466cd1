/** What a learner has done, how it is packed into suspend_data, and what it is worth. */

export const PHASES = [
  { key: 'preparedness', guidelines: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'] },
  { key: 'emergency', guidelines: ['G9', 'G10', 'G11', 'G12', 'G13'] },
  { key: 'post_crisis', guidelines: ['G14', 'G15'] },
];
export const GUIDELINES = PHASES.flatMap((phase) => phase.guidelines);
/** In the order they are asked; the phase is that of the guideline. */
export const ACTIONS = [
  { id: 'bulletin', guideline: 'G9' },
  { id: 'passports', guideline: 'G3' },
  { id: 'ship', guideline: 'G13' },
  { id: 'slopes', guideline: 'G1' },
  { id: 'wages', guideline: 'G14' },
  { id: 'memorandum', guideline: 'G7' },
  { id: 'trafficking', guideline: 'G12' },
  { id: 'domestic', guideline: 'G5' },
  { id: 'border', guideline: 'G10' },
  { id: 'donor', guideline: 'G15' },
];

export const phaseOf = (guideline) => PHASES.find((phase) => phase.guidelines.includes(guideline))?.key ?? '';

export const emptyState = () => ({
  revision: 0,
  opened: new Set(),
  answers: ACTIONS.map(() => ''),
  best: null,
});

/** Compact and readable: 4,096 characters is all that every platform keeps. */
export function pack(state) {
  return JSON.stringify({
    v: 1,
    r: state.revision,
    o: GUIDELINES.map((key) => (state.opened.has(key) ? '1' : '0')).join(''),
    a: state.answers.join(','),
    b: state.best,
  });
}

/** Null for anything that is not ours: an empty field, another version, a truncated text. */
export function unpack(text) {
  try {
    const kept = JSON.parse(text);
    if (kept.v !== 1 || typeof kept.o !== 'string' || typeof kept.a !== 'string') return null;
    const answers = kept.a.split(',');
    return {
      revision: Number.isInteger(kept.r) ? kept.r : 0,
      opened: new Set(GUIDELINES.filter((_, index) => kept.o[index] === '1')),
      answers: ACTIONS.map((_, index) => (GUIDELINES.includes(answers[index]) ? answers[index] : '')),
      best: typeof kept.b === 'number' ? kept.b : null,
    };
  } catch {
    return null;
  }
}

/** Two copies of one learner's work: the newer answers, and every card that either has seen. */
export function merge(one, other) {
  if (!one || !other) return one ?? other ?? emptyState();
  const [newer, older] = one.revision >= other.revision ? [one, other] : [other, one];
  const bests = [one.best, other.best].filter((best) => best !== null);
  return {
    ...newer,
    opened: new Set([...newer.opened, ...older.opened]),
    best: bests.length > 0 ? Math.max(...bests) : null,
  };
}

/** Half for the phase, half for the guideline; per cent. */
export function scoreOf(answers) {
  const points = ACTIONS.reduce((sum, action, index) => {
    const given = answers[index];
    return (
      sum +
      (given !== '' && phaseOf(given) === phaseOf(action.guideline) ? 1 : 0) +
      (given === action.guideline ? 1 : 0)
    );
  }, 0);
  return Math.round((points / (ACTIONS.length * 2)) * 100);
}

export const isExerciseDone = (state) => state.answers.every((answer) => answer !== '');
export const isDone = (state) => state.opened.size === GUIDELINES.length && state.best !== null;

/** The copy on this device, per learner: what a platform lost or could not take is still here. */
export function localCopy(learner) {
  const key = `guideline-map:${learner || 'outside'}`;
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(text, isSent) {
      try {
        localStorage.setItem(key, JSON.stringify({ text, isSent }));
        return true;
      } catch {
        return false;
      }
    },
  };
}

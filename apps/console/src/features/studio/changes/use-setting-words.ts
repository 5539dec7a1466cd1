import type { PlaceStep } from '@campus/content-format/translation';
import { useText } from '../../../shared/text.ts';
import { usePlaceWords } from '../translation/use-place-words.ts';

/** Settings that people know by a word; the others are named as the file names them. */
const known = {
  answer: 'key',
  correct: 'key',
  accepted: 'accepted',
  tolerance: 'tolerance',
  points: 'points',
  difficulty: 'difficulty',
  outcome: 'outcome',
  guidelines: 'guidelines',
  sources: 'sources',
  tags: 'tags',
  minutes: 'minutes',
  pass: 'pass',
  count: 'count',
  attempts: 'attempts',
  required: 'required',
  suspended: 'suspended',
} as const;

const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name);

/** The way to a setting of a file of YAML: its last step is what is set. */
export const useSettingWords = () => {
  const t = useText();
  const wordsOf = usePlaceWords();
  return (steps: readonly PlaceStep[]): string => {
    const last = steps.at(-1);
    const name = last?.name ?? '';
    const set =
      isKnown(name) && last?.nth === null
        ? t(`studio.setting.${known[name]}`)
        : t('studio.setting.other', { name: last ? wordsOf([last]) : name });
    return [wordsOf(steps.slice(0, -1)), set].filter(Boolean).join(' · ');
  };
};

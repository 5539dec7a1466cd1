import '../questions/questions.css';
import { editYamlBy, quizFieldsOf, type QuizFields, type YamlEdit } from '@campus/content-format/editing';
import { quizFaultsOf } from '@campus/content-format/preview-quiz';
import { Notice } from '@campus/ui';
import { localeNames, useLocale } from '@campus/web-shell';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import type { Draft, Run } from '../draft/draft-tree.ts';
import { SaveLine } from '../file/save-line.tsx';
import type { Writing } from '../file/use-writing.ts';
import { Choice } from '../preview/choice.tsx';
import { EditingIn, type Editing, type Locale } from '../questions/fields/editing.ts';
import { FaultWords } from '../questions/fields/fault-words.tsx';
import { NumberField, TextField } from '../questions/fields/text-fields.tsx';
import { useCourseChoices } from '../questions/use-course-choices.ts';
import { DrawFields } from './draw-fields.tsx';
import { AttemptFields, GradeFields, ReviewFields, ShuffleFields } from './rule-fields.tsx';
import { useDrawnPools } from './use-drawn-pools.ts';

/** Milliseconds without a key before faults are looked for. */
const PAUSE = 150;

const FIELDS = ['title', 'intro', 'minutes', 'graded', 'pass', 'draw', 'attempts', 'time-limit', 'review'];

/** Faults that no field shows, as of a field that the format does not have. */
const OtherFaults = ({ editing: { faults } }: { editing: Editing }) => {
  const t = useText();
  const others = faults.filter(({ path }) => !FIELDS.includes(String(path[0])));
  if (others.length === 0) return null;
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {others.map((fault) => (
        <li key={`${fault.line} ${fault.reason}`}>
          {t('studio.problem.line', { line: fault.line })}
          <p>
            <FaultWords fault={fault} />
          </p>
        </li>
      ))}
    </ul>
  );
};

/** What the last check found in the file. */
const Checked = ({ problems }: { problems: Run['problems'] }) => {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {problems.map(({ line, code, reason }) => (
        <li key={`${line} ${code} ${reason}`}>
          {t('studio.problem.line', { line })}
          <p lang="en">{reason}</p>
        </li>
      ))}
    </ul>
  );
};

/** What one reads before one begins. */
const Texts = ({ quiz }: { quiz: QuizFields }) => {
  const t = useText();
  return (
    <>
      <TextField
        label={t('studio.quiz.title')}
        hint={t('studio.quiz.title.hint')}
        at={['title']}
        texts={quiz.title}
        isShort
      />
      <TextField
        label={t('studio.quiz.intro')}
        hint={t('studio.quiz.intro.hint')}
        at={['intro']}
        texts={quiz.intro}
        isOptional
      />
      <NumberField
        label={t('studio.quiz.minutes')}
        hint={t('studio.quiz.minutes.hint')}
        at={['minutes']}
        value={quiz.minutes}
      />
    </>
  );
};

const Fields = ({
  draft,
  path,
  it,
  quiz,
  mayWrite,
  onRefused,
}: Written & { quiz: QuizFields; onRefused: (isRefused: boolean) => void }) => {
  const t = useText();
  const own = useLocale();
  const [locale, setLocale] = useState<Locale>(own);
  const { locales, references } = useCourseChoices(draft.id);
  const settled = useDeferredValue(useSettled(it.text, PAUSE));
  const wanted = useMemo(() => [...new Set(quiz.draws.map(({ pool }) => pool))], [quiz.draws]);
  const { keys, pools, isKnown } = useDrawnPools(draft.id, wanted);
  const faults = useMemo(
    () => quizFaultsOf(path, settled, references, isKnown ? pools : null),
    [path, settled, references, pools, isKnown],
  );
  const edit = (...edits: YamlEdit[]) => {
    const next = editYamlBy(it.text, edits);
    onRefused(next === null);
    if (next !== null && next !== it.text) it.change(next);
  };
  const editing: Editing = { locales, locale, own, mayWrite, faults, edit, remove: edit };
  return (
    <EditingIn value={editing}>
      <Choice
        label={t('studio.quiz.language')}
        values={locales}
        value={locale}
        nameOf={(each) => localeNames[each]}
        onChoose={setLocale}
      />
      <OtherFaults editing={editing} />
      <Texts quiz={quiz} />
      <DrawFields quiz={quiz} keys={keys} pools={pools} isKnown={isKnown} />
      <GradeFields quiz={quiz} />
      <AttemptFields quiz={quiz} />
      <ShuffleFields quiz={quiz} />
      <ReviewFields quiz={quiz} />
    </EditingIn>
  );
};

interface Written {
  draft: Draft;
  path: string;
  it: Writing;
  problems: Run['problems'];
  mayWrite: boolean;
}

/** A quiz as a form: from which pools it draws, how it is passed, how often it may be taken, what is shown after it. */
export const QuizEditor = (written: Written) => {
  const t = useText();
  const { it, problems, mayWrite } = written;
  const quiz = useMemo(() => quizFieldsOf(it.text), [it.text]);
  const [isRefused, setRefused] = useState(false);
  const save = () => void it.write(it.seen.hash);
  return (
    <div
      className="question-form stack"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
        event.preventDefault();
        if (it.isUnsaved) save();
      }}
    >
      <Checked problems={problems} />
      {quiz === null ? (
        <Notice tone="warn" title={t('studio.quiz.onlyText')} />
      ) : (
        <Fields {...written} quiz={quiz} onRefused={setRefused} />
      )}
      <div className="question-form__save stack stack--tight">
        {isRefused && <Notice tone="warn" isLive title={t('studio.q.refused')} />}
        <SaveLine it={it} mayWrite={mayWrite} onSave={save} />
      </div>
    </div>
  );
};

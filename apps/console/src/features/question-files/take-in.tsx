import { Button, FileDrop, Notice, Select } from '@campus/ui';
import { locales, TroubleNotice } from '@campus/web-shell';
import { SomeOf } from '../../shared/forms/some-of.tsx';
import { useText } from '../../shared/text.ts';
import { isTakeable, takenOf, type Choices, type Draft, type Pool } from './question-file-data.ts';
import { QuestionItem } from './question-item.tsx';
import { SaidFields } from './said-fields.tsx';
import { useTaking, type Taking } from './use-taking.ts';

const Found = ({ it, choices }: { it: Taking; choices: Choices }) => {
  const t = useText();
  const questions = it.reading.opened?.reading.questions ?? [];
  const refused = questions.filter((question) => !isTakeable(question)).length;
  const missing = questions.filter((question) => {
    const { outcome, difficulty } = takenOf(question, it.all, it.own.get(question.item));
    return it.ticked.has(question.item) && !(outcome && difficulty);
  }).length;
  return (
    <>
      <Notice
        isLive
        tone={refused > 0 ? 'warn' : 'info'}
        title={t('qfile.found', {
          count: questions.length,
          refused,
          name: it.reading.opened?.file.name ?? '',
        })}
      />
      <fieldset className="stack stack--tight">
        <legend className="field__label">{t('qfile.all')}</legend>
        <p className="field__hint">{t('qfile.all.hint')}</p>
        <SaidFields choices={choices} said={it.all} none={t('qfile.notSaid')} onChange={it.setAll} />
        <SomeOf
          legend={t('qfile.guidelines')}
          options={choices.guidelines.map((value) => ({ value, label: value }))}
          chosen={it.all.guidelines}
          onChange={(guidelines) => it.setAll({ ...it.all, guidelines })}
        />
      </fieldset>
      <ul className="stack question-files__list" aria-label={t('qfile.list')}>
        {questions.map((question) => (
          <QuestionItem
            key={question.item}
            question={question}
            locale={it.reading.locale}
            choices={choices}
            isTicked={it.ticked.has(question.item)}
            said={it.own.get(question.item)}
            onTick={(is) => it.tick(question.item, is)}
            onSay={(said) => it.say(question.item, said)}
          />
        ))}
      </ul>
      {missing > 0 && <p className="soft">{t('qfile.missing', { count: missing })}</p>}
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      <div>
        <Button isBusy={it.isTaking} disabled={it.ticked.size === 0} onClick={() => void it.take()}>
          {t('qfile.take', { count: it.ticked.size })}
        </Button>
      </div>
    </>
  );
};

/** A file is chosen, read, looked at, and what is ticked comes into the pool. */
export const TakeIn = ({
  draft,
  pool,
  choices,
  onTaken,
}: {
  draft: Draft;
  pool: Pool;
  choices: Choices;
  onTaken: () => Promise<void>;
}) => {
  const t = useText();
  const it = useTaking(draft, pool, onTaken);
  const { reading, taken } = it;
  const { opened } = reading;
  return (
    <section className="stack" aria-labelledby="qfile-in">
      <h2 id="qfile-in">{t('qfile.in')}</h2>
      <Select
        label={t('qfile.language')}
        hint={t('qfile.language.hint')}
        value={reading.locale}
        options={locales.map((value) => ({ value, label: t('qfile.language.name', { language: value }) }))}
        onChange={(event) => {
          const language = locales.find((each) => each === event.target.value);
          if (language) void reading.speak(language);
        }}
      />
      <FileDrop
        label={t('qfile.file')}
        hint={t('qfile.file.hint')}
        button={t('qfile.file.choose')}
        accept=".gift,.txt,.xml,.csv,.tsv,.xlsx"
        onFiles={([file]) => void reading.open(file)}
      />
      {reading.isRunning && <p role="status">{t('qfile.reading')}</p>}
      {reading.trouble && <TroubleNotice trouble={reading.trouble} />}
      {reading.lost !== null && (
        <Notice isLive tone="danger" title={t('qfile.notRead', { name: reading.lost })}>
          <p>{t('qfile.lost')}</p>
        </Notice>
      )}
      {taken !== null && (
        <Notice isLive tone="done" title={t('qfile.taken', { count: taken })}>
          <p>{t('qfile.taken.next')}</p>
        </Notice>
      )}
      {opened?.reading.fault && (
        <Notice isLive tone="danger" title={t('qfile.notRead', { name: opened.file.name })}>
          <p>{t(`qfile.fault.${opened.reading.fault}`, { place: opened.reading.place })}</p>
        </Notice>
      )}
      {opened && opened.reading.questions.length > 0 && <Found it={it} choices={choices} />}
    </section>
  );
};

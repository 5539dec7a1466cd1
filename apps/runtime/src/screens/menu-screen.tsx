import type { ExportModule } from '@campus/export-format';
import { Button, Icon, Notice, Progress } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { outcomeOf, resultOf, type ActivityResult } from '../play/results.ts';
import { useText } from '../text/text.ts';
import { Page } from './page.tsx';
import { useRun } from './run-context.tsx';

const StateWords = ({ result }: { result: ActivityResult }) => {
  const t = useText();
  const formats = useFormats();
  const state = result.isDone
    ? 'done'
    : result.attemptsLeft === 0
      ? 'lost'
      : result.hasBegun
        ? 'begun'
        : 'new';
  return (
    <span className={`menu-state menu-state--${state}`}>
      <Icon
        name={state === 'done' ? 'done' : state === 'lost' ? 'stop' : state === 'begun' ? 'clock' : 'ring'}
      />
      <span>
        {t(`menu.state.${state}`)}
        {result.score !== null && ` · ${formats.percent(result.score)}`}
      </span>
    </span>
  );
};

const Activities = ({ module }: { module: ExportModule }) => {
  const t = useText();
  const run = useRun();
  return (
    <ol className="menu-list plain-list">
      {run.activities.map(({ activity, module: own }, at) => {
        const work = run.state.work[at];
        if (own !== module || !work) return null;
        return (
          <li key={activity.id}>
            <button type="button" className="menu-item" onClick={() => run.go({ activity: at, step: 0 })}>
              <span className="menu-item__title" lang={run.locale}>
                {activity.title[run.locale]}
              </span>
              <span className="menu-item__facts">
                <span>
                  {t(`menu.kind.${activity.kind}`)} · {t('menu.minutes', { minutes: activity.minutes })}
                  {!activity.isRequired && ` · ${t('menu.optional')}`}
                </span>
                <StateWords result={resultOf(activity, work)} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
};

const Cards = ({ module, onCard }: { module: ExportModule; onCard: (id: string) => void }) => {
  const t = useText();
  const run = useRun();
  if (module.cards.length === 0) return null;
  return (
    <section className="stack--tight">
      <h3>{t('menu.cards')}</h3>
      <ul className="plain-list menu-cards">
        {module.cards.map(({ id, title }) => (
          <li key={id}>
            <Button kind="quiet" icon="print" onClick={() => onCard(id)}>
              <span lang={run.locale}>{title[run.locale]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Standing = () => {
  const t = useText();
  const formats = useFormats();
  const run = useRun();
  const outcome = outcomeOf(run.course, run.state);
  const next = run.activities.findIndex(({ activity }, at) => {
    const work = run.state.work[at];
    return work && activity.isRequired && !resultOf(activity, work).isDone;
  });
  const state = !outcome.isDone ? 'open' : outcome.isPassed === false ? 'failed' : 'done';
  return (
    <section className="stack">
      <Progress
        label={t('menu.progress')}
        words={formats.percent(Math.floor(outcome.progress * 100))}
        value={outcome.progress * 100}
      />
      {state !== 'open' && (
        <Notice tone={state === 'done' ? 'done' : 'warn'} title={t(`menu.outcome.${state}`)}>
          {outcome.score !== null && <p>{t('menu.score', { score: formats.percent(outcome.score) })}</p>}
        </Notice>
      )}
      {next >= 0 && state === 'open' && (
        <Button icon="next" iconAtEnd onClick={() => run.go({ activity: next, step: 0 })}>
          {t(outcome.progress > 0 ? 'menu.continue' : 'menu.start')}
        </Button>
      )}
    </section>
  );
};

/** The contents, with what is done and what comes next. */
export const MenuScreen = ({ onCard }: { onCard: (id: string) => void }) => {
  const t = useText();
  const run = useRun();
  const { course, locale } = run;
  const isOne = course.modules.length === 1;
  return (
    <Page title={course.title[locale] ?? ''}>
      <Standing />
      {course.modules.map((module) => (
        <section key={module.id} className="stack">
          {!isOne && <h2 lang={locale}>{module.title[locale]}</h2>}
          <p className="prose" lang={locale}>
            {module.summary[locale]}
          </p>
          {isOne && module.outcomes.length > 0 && (
            <section className="stack--tight">
              <h2>{t('menu.outcomes')}</h2>
              <ul lang={locale}>
                {module.outcomes.map(({ key, text }) => (
                  <li key={key}>{text[locale]}</li>
                ))}
              </ul>
            </section>
          )}
          {isOne && <h2>{t('menu.activities')}</h2>}
          <Activities module={module} />
          <Cards module={module} onCard={onCard} />
        </section>
      ))}
      <p className="small soft">{t('menu.campus')}</p>
    </Page>
  );
};

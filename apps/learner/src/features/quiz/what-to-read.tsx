import { Disclosure, LinkButton, Progress } from '@campus/ui';
import { lazyPart, useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { Attempt } from './quiz-data.ts';
import {
  isMissed,
  missedFirst,
  moduleResults,
  screensFirst,
  slowestFirst,
  type ModuleResult,
  type OutcomeResult,
} from './reading.ts';

const ClosedReason = lazyPart(async () => (await import('../../shared/closed.ts')).ClosedReason, 'closed');

type Result = NonNullable<Attempt['result']>;

type Taught = OutcomeResult['taughtIn'][number];

/** The name of what is closed, and when or by what it opens. */
const Closed = ({ activity, enrolmentId }: { activity: Taught; enrolmentId: string }) => {
  const t = useText();
  return (
    <>
      {t('quiz.read.closed', { title: activity.title })}{' '}
      <ClosedReason enrolmentId={enrolmentId} activityId={activity.id} />
    </>
  );
};

/** The address of the screen that helps, if one is known; otherwise of the lesson. */
const hrefOf = (enrolmentId: string, activity: Taught): string => {
  const href = paths.activity(enrolmentId, activity);
  return activity.screenId === null ? href : `${href}#${encodeURIComponent(activity.screenId)}`;
};

const WayTo = ({ activity, enrolmentId }: { activity: Taught; enrolmentId: string }) => {
  const t = useText();
  const { title, screenTitle: screen } = activity;
  return (
    <a href={hrefOf(enrolmentId, activity)}>
      {screen === null ? t('quiz.read.go', { title }) : t('quiz.read.screen', { title, screen })}
    </a>
  );
};

/** The ways to what teaches an outcome. `isReasonSaid`: why something is closed is above already. */
const Ways = ({
  outcome: { taughtIn },
  enrolmentId,
  isReasonSaid = false,
}: {
  outcome: OutcomeResult;
  enrolmentId: string;
  isReasonSaid?: boolean;
}) => {
  const t = useText();
  return (
    <ul className="quiz-ways">
      {screensFirst(taughtIn).map((activity) => (
        <li key={activity.id}>
          {activity.isOpen ? (
            <WayTo activity={activity} enrolmentId={enrolmentId} />
          ) : isReasonSaid ? (
            t('quiz.read.closed', { title: activity.title })
          ) : (
            <Closed activity={activity} enrolmentId={enrolmentId} />
          )}
        </li>
      ))}
    </ul>
  );
};

const Points = ({ label, points, maxPoints }: { label: string; points: number; maxPoints: number }) => {
  const t = useText();
  return (
    <Progress
      label={label}
      words={t('quiz.result.points', { points, max: maxPoints })}
      value={points}
      max={maxPoints}
    />
  );
};

const Outcomes = ({ outcomes, enrolmentId }: { outcomes: Result['byOutcome']; enrolmentId: string }) => (
  <ul className="plain-list stack">
    {outcomes.map((outcome) => (
      <li key={outcome.outcome} className="stack stack--tight">
        <Points label={outcome.text} points={outcome.points} maxPoints={outcome.maxPoints} />
        {isMissed(outcome) && <Ways outcome={outcome} enrolmentId={enrolmentId} />}
      </li>
    ))}
  </ul>
);

/** More than anybody reads before they try again. */
const FIRST = 3;

/** Where most was lost first; what comes after three is folded. */
const ByOutcome = ({ outcomes, enrolmentId }: { outcomes: Result['byOutcome']; enrolmentId: string }) => {
  const t = useText();
  const sorted = missedFirst(outcomes);
  const rest = sorted.slice(FIRST);
  return (
    <>
      <Outcomes outcomes={sorted.slice(0, FIRST)} enrolmentId={enrolmentId} />
      {rest.length > 0 && (
        <Disclosure summary={t('quiz.read.rest', { count: rest.length })}>
          <Outcomes outcomes={rest} enrolmentId={enrolmentId} />
        </Disclosure>
      )}
    </>
  );
};

const taughtOf = ({ missed }: ModuleResult): Taught[] => missed.flatMap(({ taughtIn }) => taughtIn);

/** Shown for a module whose lessons are all closed. */
const closedIn = (module: ModuleResult): Taught[] => {
  const taught = taughtOf(module);
  return taught.some(({ isOpen }) => isOpen) ? [] : taught.slice(0, 1);
};

/** One press to the first lesson of a module that is to be read; of a closed one, when it opens. */
const WayIn = ({
  module,
  above,
  enrolmentId,
}: {
  module: ModuleResult;
  above: readonly string[];
  enrolmentId: string;
}) => {
  const t = useText();
  const open = taughtOf(module).find(({ isOpen }) => isOpen);
  const [closed] = closedIn(module);
  if (open) {
    return (
      <p>
        <LinkButton kind="quiet" icon="next" iconAtEnd href={hrefOf(enrolmentId, open)}>
          {t('quiz.read.open', { title: open.title })}
        </LinkButton>
      </p>
    );
  }
  return (
    closed && (
      <div className="soft">
        <ClosedReason enrolmentId={enrolmentId} activityId={closed.id} above={above} />
      </div>
    )
  );
};

const ModuleToRead = ({
  module,
  above,
  enrolmentId,
}: {
  module: ModuleResult;
  above: readonly string[];
  enrolmentId: string;
}) => {
  const t = useText();
  const isClosed = closedIn(module).length > 0;
  return (
    <li className="stack stack--tight">
      <Points
        label={module.title ?? t('quiz.read.noModule')}
        points={module.points}
        maxPoints={module.maxPoints}
      />
      <WayIn module={module} above={above} enrolmentId={enrolmentId} />
      <Disclosure summary={t('quiz.read.missed', { count: module.missed.length })}>
        <ul className="plain-list stack">
          {module.missed.map((outcome) => (
            <li key={outcome.outcome}>
              <p>{outcome.text}</p>
              <Ways outcome={outcome} enrolmentId={enrolmentId} isReasonSaid={isClosed} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
};

const ByModule = ({
  modules,
  slow,
  others,
  enrolmentId,
}: ReturnType<typeof slowestFirst> & { modules: readonly ModuleResult[]; enrolmentId: string }) => {
  const t = useText();
  const formats = useFormats();
  const fine = modules.flatMap(({ title, missed }) =>
    title && missed.length === 0 ? t('quiz.read.module', { title }) : [],
  );
  const shown = [...slow, ...others];
  const listed = (some: readonly ModuleResult[]) => (
    <ol className="plain-list stack">
      {some.map((module) => (
        <ModuleToRead
          key={module.id}
          module={module}
          above={shown
            .slice(0, shown.indexOf(module))
            .flatMap(closedIn)
            .map(({ id }) => id)}
          enrolmentId={enrolmentId}
        />
      ))}
    </ol>
  );
  return (
    <>
      {slow.length === 0 && <p>{t('quiz.read.alike')}</p>}
      <p>{t('quiz.read.modules')}</p>
      {listed(slow.length > 0 ? slow : others)}
      {slow.length > 0 && others.length > 0 && (
        <Disclosure summary={t('quiz.read.others', { count: others.length })}>{listed(others)}</Disclosure>
      )}
      {fine.length > 0 && <p>{t('quiz.read.fine', { modules: formats.list(fine) })}</p>}
    </>
  );
};

const headingOf = ({ isPassed }: Result, isAnyMissed: boolean, isAnySlow: boolean) => {
  if (!isAnyMissed) return 'quiz.result.outcomes';
  if (isPassed === false) return 'quiz.read.again';
  return isPassed === null && isAnySlow ? 'quiz.read.slowly' : 'quiz.read.more';
};

/** Where points were lost, outcome by outcome, and the lessons that teach it; of many modules, by module. */
export const WhatToRead = ({ result, enrolmentId }: { result: Result; enrolmentId: string }) => {
  const t = useText();
  const { byOutcome } = result;
  const modules = moduleResults(byOutcome);
  const isAnyMissed = byOutcome.some(isMissed);
  if (byOutcome.length < 2 && !isAnyMissed) return null;
  const isManyModules = modules.length > 1;
  const chosen = slowestFirst(modules);
  return (
    <section className="stack">
      <h2>{t(headingOf(result, isAnyMissed, isManyModules && chosen.slow.length > 0))}</h2>
      {isManyModules && isAnyMissed ? (
        <ByModule {...chosen} modules={modules} enrolmentId={enrolmentId} />
      ) : (
        <ByOutcome outcomes={byOutcome} enrolmentId={enrolmentId} />
      )}
    </section>
  );
};

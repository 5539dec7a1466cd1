import '@campus/ui/course/cards.css';
import '@campus/ui/course/course-text.css';
import '@campus/ui/course/lesson.css';
import '@campus/ui/course/quiz.css';
import '@campus/ui/course/scenario.css';
import './runtime.css';
import type { Locale } from '@campus/api-client';
import type { ExportTexts } from '@campus/export-format';
import { Button, Notice, Spinner } from '@campus/ui';
import { TextProvider, useTranslator, type Translator } from '@campus/web-shell';
import { useEffect, useReducer, useState, type ReactNode } from 'react';
import { loadTexts, textsOf } from './content.ts';
import type { Run } from './play/run.ts';
import type { PlacedActivity } from './state/run-state.ts';
import { CardScreen } from './screens/card-screen.tsx';
import { Frame } from './screens/frame.tsx';
import { LessonScreen } from './screens/lesson-screen.tsx';
import { MenuScreen } from './screens/menu-screen.tsx';
import { QuizScreen } from './screens/quiz/quiz-screen.tsx';
import { RunContext, useRun } from './screens/run-context.tsx';
import { ScenarioScreen } from './screens/scenario-screen.tsx';
import { useText } from './text/text.ts';

const Activity = ({
  placed: { activity },
  at,
  texts,
}: {
  placed: PlacedActivity;
  at: number;
  texts: ExportTexts;
}) => {
  if (activity.kind === 'lesson') return <LessonScreen lesson={activity} texts={texts} at={at} />;
  if (activity.kind === 'quiz') return <QuizScreen quiz={activity} texts={texts} at={at} />;
  const script = texts.scenarios[activity.id];
  return script ? <ScenarioScreen scenario={activity} script={script} terms={texts.terms} at={at} /> : null;
};

/** The texts of a module, fetched from the package when they are not in memory. */
const useTexts = (moduleKey: string | null) => {
  const run = useRun();
  const { locale } = run;
  const [failed, setFailed] = useState('');
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const texts = moduleKey === null ? null : textsOf(moduleKey, locale);
  const wanted = `${moduleKey}.${locale}`;
  useEffect(() => {
    if (moduleKey === null || texts || failed === wanted) return;
    loadTexts(run.course, moduleKey, locale).then(redraw, () => setFailed(wanted));
  }, [run, moduleKey, locale, texts, failed, wanted]);
  return { texts, hasFailed: failed === wanted, retry: () => setFailed('') };
};

const Content = ({
  moduleKey,
  children,
}: {
  moduleKey: string;
  children: (texts: ExportTexts) => ReactNode;
}) => {
  const t = useText();
  const { texts, hasFailed, retry } = useTexts(moduleKey);
  if (texts) return children(texts);
  if (!hasFailed) return <Spinner label={t('frame.loading')} />;
  return (
    <Notice tone="warn" title={t('frame.failed')} isLive>
      <Button kind="quiet" onClick={retry}>
        {t('frame.retry')}
      </Button>
    </Notice>
  );
};

const Screens = () => {
  const run = useRun();
  const translator = useTranslator();
  const [cardId, setCard] = useState<string | null>(null);
  const { locale, activities, state } = run;
  const at = state.place.activity;
  const placed = at === null ? undefined : activities[at];
  const cardModule = run.course.modules.find(({ cards }) => cards.some(({ id }) => id === cardId));
  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    void translator.switchTo(locale as Locale).then(() => {
      root.style.setProperty('--leaves', `" (${translator.t('frame.leaves')})"`);
    });
  }, [locale, translator]);
  return (
    <Frame
      onLocale={(chosen) => run.chooseLocale(chosen)}
      onMenu={() => setCard(null)}
      hasCard={cardId !== null}
    >
      {cardId !== null && cardModule ? (
        <Content moduleKey={cardModule.key}>
          {(texts) => <CardScreen texts={texts} cardId={cardId} />}
        </Content>
      ) : placed && at !== null ? (
        <Content key={at} moduleKey={placed.module.key}>
          {(texts) => <Activity placed={placed} at={at} texts={texts} />}
        </Content>
      ) : (
        <MenuScreen onCard={setCard} />
      )}
    </Frame>
  );
};

/** A package, whatever is in it. */
export const App = ({ run, translator }: { run: Run; translator: Translator }) => (
  <TextProvider translator={translator}>
    <RunContext.Provider value={run}>
      <Screens />
    </RunContext.Provider>
  </TextProvider>
);

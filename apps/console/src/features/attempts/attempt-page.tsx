import './attempts.css';
import { ScormAttempt, type DataOf } from '@campus/api-client';
import { Button, Facts, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { paths } from '../../shared/paths/paths.ts';
import { useStandard } from '../../shared/words/standard.ts';
import { useText } from '../../shared/text.ts';
import { useAmounts } from '../../shared/forms/use-amounts.ts';
import { AllowDialog } from './allow-dialog.tsx';
import { DoubtNotice } from './doubts.tsx';
import { Interactions } from './interactions.tsx';
import { RepairDialog, type RepairTarget } from './repair-dialog.tsx';
import { ResultTag } from './result-tag.tsx';
import { Timeline } from './attempt-timeline.tsx';

/** One attempt as its record has it. */
export type Attempt = NonNullable<DataOf<typeof ScormAttempt>['scormAttempt']>;
type Item = Attempt['items'][number];

const Summary = ({ attempt }: { attempt: Attempt }) => {
  const t = useText();
  const formats = useFormats();
  const standard = useStandard();
  const { duration } = useAmounts();
  return (
    <Facts
      facts={[
        { label: t('attempts.column.result'), value: <ResultTag result={attempt} /> },
        {
          label: t('attempts.column.score'),
          value: attempt.score === null ? t('attempt.noScore') : formats.percent(attempt.score),
        },
        { label: t('attempts.column.time'), value: duration(attempt.seconds) },
        { label: t('attempts.column.started'), value: formats.dateTime(attempt.startedAt) },
        {
          label: t('attempt.finishedAt'),
          value: attempt.finishedAt
            ? formats.dateTime(attempt.finishedAt)
            : t(attempt.isCompleted ? 'attempt.doneNotFinished' : 'attempt.notFinished'),
        },
        { label: t('attempt.played'), value: `${attempt.packageTitle} (${standard(attempt.standard)})` },
        {
          label: t('attempt.left'),
          value:
            attempt.attemptsLeft === null
              ? t('attempt.left.any')
              : t('attempt.left.count', { count: attempt.attemptsLeft }),
        },
      ]}
    />
  );
};

const ItemPart = ({
  item,
  mayChange,
  onRepair,
}: {
  item: Item;
  mayChange: boolean;
  onRepair: (target: RepairTarget) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { duration } = useAmounts();
  const result = { isCompleted: item.state === 'COMPLETED', isPassed: item.isPassed };
  if (!item.isLaunchable) return <h3 className="item__heading">{item.title}</h3>;
  return (
    <section className="item" aria-label={item.title}>
      <div className="row row--ends">
        <h3>{item.title}</h3>
        {mayChange && (
          <Button
            kind="bare"
            aria-label={t('attempt.repair.of', { title: item.title })}
            onClick={() => onRepair({ itemId: item.id, title: item.title, ...result, score: item.score })}
          >
            {t('attempt.repair')}
          </Button>
        )}
      </div>
      <div className="row">
        <ResultTag result={result} />
        {item.score !== null && <span className="numbers">{formats.percent(item.score)}</span>}
        <span className="soft numbers">{duration(item.seconds)}</span>
        {item.isRepaired && <Tag icon="info">{t('attempts.repaired')}</Tag>}
      </div>
      <Interactions interactions={item.interactions} />
      {item.comments.length > 0 && (
        <>
          <h4>{t('attempt.comments')}</h4>
          <ul>
            {item.comments.map((comment, index) => (
              <li key={index}>{comment}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Body = ({ attempt }: { attempt: Attempt }) => {
  const t = useText();
  const [target, setTarget] = useState<RepairTarget | null>(null);
  const [isAllowing, setAllowing] = useState(false);
  const whole: RepairTarget = { ...attempt, itemId: null, title: t('attempt.whole') };
  return (
    <>
      <section className="stack" aria-label={t('attempt.summary')}>
        <Summary attempt={attempt} />
        <DoubtNotice doubts={attempt.doubts} />
        {attempt.isRepaired && <Tag icon="info">{t('attempt.repaired')}</Tag>}
        {attempt.mayChange && (
          <div className="row">
            <Button kind="quiet" onClick={() => setTarget(whole)}>
              {t('attempt.repair.whole')}
            </Button>
            {attempt.attemptsLeft !== null && (
              <Button kind="quiet" onClick={() => setAllowing(true)}>
                {t('attempt.allow')}
              </Button>
            )}
          </div>
        )}
      </section>
      <section className="stack">
        <h2>{t('attempt.items')}</h2>
        {attempt.items.map((item) => (
          <ItemPart key={item.id} item={item} mayChange={attempt.mayChange} onRepair={setTarget} />
        ))}
      </section>
      <section className="stack">
        <h2>{t('timeline.title')}</h2>
        <Timeline
          attemptId={attempt.id}
          standard={attempt.standard}
          hasItems={attempt.items.filter(({ isLaunchable }) => isLaunchable).length > 1}
        />
      </section>
      {target && <RepairDialog attemptId={attempt.id} target={target} onClose={() => setTarget(null)} />}
      {isAllowing && <AllowDialog attempt={attempt} onClose={() => setAllowing(false)} />}
    </>
  );
};

/** One attempt: how it stands, what was answered inside, and what content asked of the campus. */
export const AttemptPage = ({ packageId, attemptId }: { packageId: string; attemptId: string }) => {
  const t = useText();
  const query = useQuery(ScormAttempt, { id: attemptId });
  const attempt = query.data?.scormAttempt;
  if (query.data && !attempt) return <MissingPage />;
  return (
    <Page
      isWide
      title={attempt?.person.fullName ?? t('package.loading')}
      above={<a href={paths.attempts(packageId)}>{t('attempt.back')}</a>}
      lead={attempt && t('attempt.lead', { number: attempt.number })}
    >
      <QueryView query={query}>
        {({ scormAttempt }) => scormAttempt && <Body attempt={scormAttempt} />}
      </QueryView>
    </Page>
  );
};

import '@campus/ui/course/cards.css';
import './card-now.css';
import { FieldCards } from '@campus/api-client';
import { CourseHtml, drawTables } from '@campus/players';
import { Button, LinkButton, Notice } from '@campus/ui';
import { Page, useLocale, useQuery } from '@campus/web-shell';
import { useCallback, useMemo, useState } from 'react';
import { useBareFrame } from '../../../frame/bare.ts';
import { ActivityView, OtherLanguageNotice } from '../../../shared/activity-view.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { findCard, type Card, type Cards } from '../cards-data.ts';
import { copyText, drawMessageTools } from '../messages-to-send.ts';
import { countItems } from './draw-ticks.ts';
import { useTicks, type Ticks } from './ticks.ts';
import { useDrawnTicks } from './use-drawn-ticks.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** The items of a card and their ticks: the list as text, a new start, and the way back from it. */
const TickTools = ({
  all,
  ticks,
  onChange,
  linesNow,
}: {
  all: number;
  ticks: Ticks;
  onChange: (ticks: Ticks) => void;
  linesNow: () => string;
}) => {
  const t = useText();
  const [cleared, setCleared] = useState<Ticks | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const done = Object.keys(ticks).length;
  const before = done === 0 ? cleared : null;
  const copy = async () => setCopied(await copyText(linesNow()));
  return (
    <section className="card-now__tools">
      <p role="status" className="numbers">
        {before ? t('cards.now.cleared') : t('cards.now.done', { done, all })}
      </p>
      <div className="row">
        <Button kind="quiet" onClick={() => void copy()}>
          {t('cards.now.copy')}
        </Button>
        {done > 0 && (
          <Button
            kind="quiet"
            onClick={() => {
              setCleared(ticks);
              onChange({});
            }}
          >
            {t('cards.now.clear')}
          </Button>
        )}
        {before && (
          <Button kind="quiet" onClick={() => onChange(before)}>
            {t('cards.now.undo')}
          </Button>
        )}
      </div>
      <p role="status" className="small">
        {copied !== null && t(copied ? 'cards.message.copied' : 'cards.message.failed')}
      </p>
      <p className="soft small">{t('cards.now.kept')}</p>
    </section>
  );
};

const CardNow = ({ card, cards, enrolmentId }: { card: Card; cards: Cards; enrolmentId: string }) => {
  const t = useText();
  useBareFrame(true);
  const isLit = useWakeLock();
  const { ticks, change } = useTicks({ enrolmentId, cardId: card.id });
  const all = useMemo(() => countItems(card.html), [card.html]);
  const drawn = useCallback(
    (root: HTMLElement) => {
      drawTables(root);
      drawMessageTools(root, t);
    },
    [t],
  );
  const { body, lines } = useDrawnTicks(ticks, change);
  return (
    <div className="card-now">
      <Page
        title={card.title}
        above={
          <LinkButton kind="quiet" icon="back" href={paths.cards(enrolmentId, card.id)}>
            {t('cards.now.leave')}
          </LinkButton>
        }
      >
        {cards.askedLocale && <OtherLanguageNotice language={cards.locale} />}
        {card.isStale && (
          <Notice>
            <p>{t('lesson.stale')}</p>
          </Notice>
        )}
        <div ref={body}>
          <CourseText enrolmentId={enrolmentId} lang={cards.locale}>
            <CourseHtml className="card-page__text card-now__text" html={card.html} onDrawn={drawn} />
          </CourseText>
        </div>
        {all > 0 && (
          <TickTools all={all} ticks={ticks} onChange={change} linesNow={() => `${card.title}\n${lines()}`} />
        )}
        {isLit && <p className="soft small">{t('cards.now.awake')}</p>}
      </Page>
    </div>
  );
};

/** A field card while it is used: large, with boxes to tick and messages to send, and nothing of the course around it. */
export const CardNowPage = ({ enrolmentId, cardId }: { enrolmentId: string; cardId: string }) => {
  const locale = useLocale();
  const query = useQuery(FieldCards, { enrolmentId, locale });
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      isNoticeLast
      pick={({ fieldCards }) => {
        const card = fieldCards && findCard(fieldCards, cardId);
        return card && fieldCards ? { card, cards: fieldCards } : null;
      }}
    >
      {({ card, cards }) => <CardNow card={card} cards={cards} enrolmentId={enrolmentId} />}
    </ActivityView>
  );
};

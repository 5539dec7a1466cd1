import '@campus/ui/course/cards.css';
import { FieldCards } from '@campus/api-client';
import { CourseHtml, CourseLine, drawTables } from '@campus/players';
import { Button, LinkButton, Notice } from '@campus/ui';
import { lazyPart, Page, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useCallback } from 'react';
import { ActivityView, OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { densityOf, findCard, type Card, type Cards } from './cards-data.ts';
import { Guidelines } from './guidelines.tsx';
import { drawMessageTools } from './messages-to-send.ts';

const ListenStart = lazyPart(async () => (await import('../../shared/listen/listen-start.tsx')).ListenStart);

const LookStart = lazyPart(async () => (await import('../../shared/look/text-look.ts')).LookStart, 'look');

const PlaceNotes = lazyPart(
  async () => (await import('../../shared/notes/place-notes.tsx')).PlaceNotes,
  'questions',
);

const Foot = ({ cards }: { cards: Cards }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <p className="card-page__foot small soft">
      <span lang={cards.locale}>{cards.courseTitle}</span>
      <span>
        {t('cards.version', { number: cards.versionNumber, date: formats.date(cards.publishedAt) })}
      </span>
    </p>
  );
};

const CardView = ({ card, cards, enrolmentId }: { card: Card; cards: Cards; enrolmentId: string }) => {
  const t = useText();
  const drawn = useCallback(
    (root: HTMLElement) => {
      drawTables(root);
      drawMessageTools(root, t);
    },
    [t],
  );
  return (
    <Page
      title={card.title}
      above={
        <p className="small card-page__place">
          <a className="no-print" href={paths.cards(enrolmentId)}>
            {t('cards.all')}
          </a>
          <span lang={cards.locale}>{card.moduleTitle}</span>
        </p>
      }
    >
      <div className={`card-page card-page--${densityOf(card)}`}>
        <div className="card-page__head">
          <Guidelines keys={card.guidelines} />
          <div className="row no-print">
            <LinkButton icon="full" href={`${paths.cards(enrolmentId, card.id)}/now`}>
              {t('cards.now.open')}
            </LinkButton>
            <Button kind="quiet" icon="print" onClick={() => window.print()}>
              {t('cards.print')}
            </Button>
          </div>
        </div>
        <div className="no-print stack">
          {cards.askedLocale && <OtherLanguageNotice language={cards.locale} />}
          {card.isStale && (
            <Notice>
              <p>{t('lesson.stale')}</p>
            </Notice>
          )}
        </div>
        <CourseText enrolmentId={enrolmentId} lang={cards.locale}>
          <CourseHtml className="card-page__text" html={card.html} onDrawn={drawn} />
          {card.sourcesHtml && (
            <p className="card-page__sources small soft">
              <CourseLine html={card.sourcesHtml} />
            </p>
          )}
          <ListenStart />
          <LookStart />
        </CourseText>
        <Foot cards={cards} />
        <AskRow on={{ enrolmentId, cardId: card.id, quoted: card.title }} />
        <PlaceNotes about="card" enrolmentId={enrolmentId} cardId={card.id} />
      </div>
    </Page>
  );
};

/** One field card: read on a phone, printed on one page. */
export const CardPage = ({ enrolmentId, cardId }: { enrolmentId: string; cardId: string }) => {
  const locale = useLocale();
  const query = useQuery(FieldCards, { enrolmentId, locale });
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      pick={({ fieldCards }) => {
        const card = fieldCards && findCard(fieldCards, cardId);
        return card && fieldCards ? { card, cards: fieldCards } : null;
      }}
    >
      {({ card, cards }) => <CardView card={card} cards={cards} enrolmentId={enrolmentId} />}
    </ActivityView>
  );
};

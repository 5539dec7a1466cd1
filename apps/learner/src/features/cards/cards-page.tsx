import '@campus/ui/course/cards.css';
import { FieldCards } from '@campus/api-client';
import { EmptyState, Field } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useDeferredValue, useMemo, useState } from 'react';
import { NoActivity, OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { Cards } from './cards-data.ts';
import { findCards } from './find-cards.ts';
import { Guidelines } from './guidelines.tsx';

const List = ({ cards, enrolmentId }: { cards: Cards; enrolmentId: string }) => {
  const t = useText();
  const [words, setWords] = useState('');
  const looked = useDeferredValue(words);
  const modules = useMemo(() => findCards(cards, looked), [cards, looked]);
  const found = modules.reduce((sum, module) => sum + module.cards.length, 0);
  if (cards.modules.length === 0) {
    return (
      <EmptyState title={t('cards.none.title')}>
        <p>{t('cards.none.text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {cards.askedLocale && <OtherLanguageNotice language={cards.locale} />}
      <div role="search" className="no-print">
        <Field
          label={t('cards.find')}
          type="search"
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <p role="status" className="soft small">
          {looked.trim() !== '' && t('cards.find.count', { count: found })}
        </p>
      </div>
      {found === 0 && (
        <p>
          <a href={`${paths.course(enrolmentId)}/find?q=${encodeURIComponent(looked.trim())}`}>
            {t('cards.find.everywhere')}
          </a>
        </p>
      )}
      {modules.map((module) => (
        <section key={module.id} className="stack stack--tight" aria-labelledby={`cards-${module.key}`}>
          <h2 id={`cards-${module.key}`} className="cards__module" lang={cards.locale}>
            {module.title}
          </h2>
          <ul className="plain-list">
            {module.cards.map((card) => (
              <li key={card.id} className="cards__item">
                <a href={paths.cards(enrolmentId, card.id)} lang={cards.locale}>
                  {card.title}
                </a>
                <Guidelines keys={card.guidelines} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

/** All field cards of a course, by module. */
export const CardsPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(FieldCards, { enrolmentId, locale });
  if (query.data?.fieldCards === null) return <NotFoundPage />;
  if (!query.data && query.failure) return <NoActivity enrolmentId={enrolmentId} query={query} />;
  return (
    <Page
      title={t('cards.title')}
      lead={t('cards.lead')}
      above={
        <p className="small no-print">
          <a href={paths.course(enrolmentId)}>{t('activity.toCourse')}</a>
        </p>
      }
    >
      <QueryView query={query}>
        {({ fieldCards }) => fieldCards && <List cards={fieldCards} enrolmentId={enrolmentId} />}
      </QueryView>
      <AskRow on={{ enrolmentId, quoted: t('cards.title') }} />
    </Page>
  );
};

import { FieldCards } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useFormats, useLocale, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { paths } from '../../../shared/paths.ts';
import { Rich, useText } from '../../../shared/text.ts';
import { findCard, type Card } from '../cards-data.ts';
import { copyText } from '../messages-to-send.ts';
import { linesIn } from './draw-ticks.ts';
import { tickedCards, type TickedCard, type Ticks } from './ticks.ts';

type Ticked = TickedCard & { ticks: Ticks; card: Card };

/** The cards with ticks, by what this device has kept of them: nothing is fetched for it. */
const useTicked = (): readonly Ticked[] => {
  const { cache } = useShell();
  const locale = useLocale();
  const [ticked, setTicked] = useState<readonly Ticked[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const found: Ticked[] = [];
      for (const one of await tickedCards(cache)) {
        const { enrolmentId, cardId } = one;
        const cards = (await cache.keptInAnyLanguage(FieldCards, { enrolmentId, locale }))?.fieldCards;
        const card = cards && findCard(cards, cardId);
        if (card && Object.keys(one.ticks).length > 0) found.push({ ...one, card });
      }
      if (isCurrent) setTicked(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, locale]);
  return ticked;
};

/** Before somebody signs out: their ticks are on this device only and go with it; the way to take them along. */
export const TicksLeft = () => {
  const t = useText();
  const { time } = useFormats();
  const ticked = useTicked();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (ticked.length === 0) return null;
  const countOf = ({ ticks }: Ticked) => Object.keys(ticks).length;
  const all = ticked.reduce((sum, one) => sum + countOf(one), 0);
  const lines = () =>
    ticked.map(({ card, ticks }) => `${card.title}\n${linesIn(card.html, ticks, time)}`).join('\n\n');
  return (
    <Notice tone="warn" title={t('cards.leave.title', { count: all })}>
      <p>{t('cards.leave.text')}</p>
      <ul>
        {ticked.map((one) => (
          <li key={one.cardId}>
            <Rich
              id="cards.leave.card"
              values={{ title: one.card.title, count: countOf(one) }}
              tags={{
                link: (words) => <a href={`${paths.cards(one.enrolmentId, one.cardId)}/now`}>{words}</a>,
              }}
            />
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => void copyText(lines()).then(setCopied)}>
        {t('cards.now.copy')}
      </Button>
      <p role="status" className="small">
        {copied !== null && t(copied ? 'cards.message.copied' : 'cards.message.failed')}
      </p>
    </Notice>
  );
};

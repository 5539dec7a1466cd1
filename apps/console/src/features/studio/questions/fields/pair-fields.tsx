import { addDistractor, addItem, addPair } from '@campus/content-format/editing';
import { Button } from '@campus/ui';
import { useText } from '../../../../shared/text.ts';
import { useEditing, useQuestion } from './editing.ts';
import { Part, Parts } from './part-frame.tsx';
import { TextField } from './text-fields.tsx';

/** Partners of no line. */
const DistractorFields = () => {
  const t = useText();
  const question = useQuestion();
  const { locales, mayWrite, edit } = useEditing();
  const { distractors } = question;
  const at = ['distractors'];
  return (
    <Parts name={t('studio.q.distractors')} at={at} hint={t('studio.q.distractors.hint')}>
      {distractors.map(({ key, text }, place) => {
        const number = place + 1;
        return (
          <Part
            key={key}
            name={t('studio.q.distractor', { number })}
            at={at}
            place={place}
            count={distractors.length}
            isOptional
          >
            <TextField
              label={t('studio.q.distractor.text', { number })}
              at={[...at, place, 'text']}
              texts={text}
            />
          </Part>
        );
      })}
      {mayWrite && (
        <Button kind="quiet" onClick={() => edit(addDistractor(question, locales))}>
          {t('studio.q.distractor.add')}
        </Button>
      )}
    </Parts>
  );
};

/** Lines with their partners. */
export const PairFields = () => {
  const t = useText();
  const question = useQuestion();
  const { locales, mayWrite, edit } = useEditing();
  const { pairs } = question;
  const at = ['pairs'];
  return (
    <>
      <Parts name={t('studio.q.pairs')} at={at} hint={t('studio.q.pairs.hint')}>
        {pairs.map(({ key, left, right, feedback }, place) => {
          const number = place + 1;
          const own = [...at, place];
          return (
            <Part key={key} name={t('studio.q.pair', { number })} at={at} place={place} count={pairs.length}>
              <TextField label={t('studio.q.pair.left', { number })} at={[...own, 'left']} texts={left} />
              <TextField label={t('studio.q.pair.right', { number })} at={[...own, 'right']} texts={right} />
              <TextField
                label={t('studio.q.pair.feedback', { number })}
                at={[...own, 'feedback']}
                texts={feedback}
                isOptional
              />
            </Part>
          );
        })}
        {mayWrite && (
          <Button kind="quiet" onClick={() => edit(addPair(question, locales))}>
            {t('studio.q.pair.add')}
          </Button>
        )}
      </Parts>
      <DistractorFields />
    </>
  );
};

/** Lines in their right order. */
export const OrderFields = () => {
  const t = useText();
  const question = useQuestion();
  const { locales, mayWrite, edit } = useEditing();
  const { items } = question;
  return (
    <Parts name={t('studio.q.items')} at={['items']} hint={t('studio.q.items.hint')}>
      {items.map(({ key, text }, place) => (
        <Part
          key={key}
          name={t('studio.q.item', { number: place + 1 })}
          at={['items']}
          place={place}
          count={items.length}
        >
          <TextField
            label={t('studio.q.item.text', { number: place + 1 })}
            at={['items', place, 'text']}
            texts={text}
          />
        </Part>
      ))}
      {mayWrite && (
        <Button kind="quiet" onClick={() => edit(addItem(question, locales))}>
          {t('studio.q.item.add')}
        </Button>
      )}
    </Parts>
  );
};

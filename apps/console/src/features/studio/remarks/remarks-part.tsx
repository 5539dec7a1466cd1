import './remarks.css';
import { Remarks } from '@campus/api-client';
import { Button, Checkbox } from '@campus/ui';
import { QueryView, useQuery } from '@campus/web-shell';
import { useMemo, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { AddRemark, type RemarkPlace } from './add-remark.tsx';
import { passageIn, type Passage } from './passage.ts';
import type { Remark } from './remark-data.ts';
import { RemarkItem } from './remark-item.tsx';

/** Milliseconds without a key before passages are looked for: a file may have half a million letters. */
const PAUSE = 400;

/** The way from a remark to its passage, or that the passage has other words now. */
const ToPassage = ({
  remark: { quote },
  text,
  onGo,
}: {
  remark: Remark;
  text: string;
  onGo: ((passage: Passage) => void) | undefined;
}) => {
  const t = useText();
  const settled = useSettled(text, PAUSE);
  const isThere = useMemo(() => passageIn(settled, quote) !== null, [settled, quote]);
  if (quote === '') return null;
  if (!isThere) return <p className="soft small">{t('studio.remark.moved')}</p>;
  const go = () => {
    const passage = passageIn(text, quote);
    if (passage) onGo?.(passage);
  };
  return (
    onGo && (
      <div>
        <Button kind="bare" onClick={go}>
          {t('studio.remark.go')}
        </Button>
      </div>
    )
  );
};

/** What people say about a text, beside it. */
export const RemarksPart = ({
  place,
  text,
  isOpen,
  selected,
  onGo,
}: {
  place: RemarkPlace;
  /** As it is now. */
  text: string;
  /** Whether its draft is. */
  isOpen: boolean;
  selected: () => string;
  /** Left out where the text is shown in another form. */
  onGo?: (passage: Passage) => void;
}) => {
  const t = useText();
  const { draftId, path } = place;
  const [showsSettled, setShowsSettled] = useState(false);
  const isWanted = showsSettled ? null : true;
  const query = useQuery(Remarks, { draftId, path, isOpen: isWanted, limit: 100, offset: 0 });
  return (
    <section className="stack" aria-labelledby="studio-remarks">
      <h2 id="studio-remarks">{t('studio.remarks')}</h2>
      <QueryView query={query}>
        {({ remarks }) => (
          <>
            {remarks.items.length === 0 ? (
              <p className="soft">{t('studio.remarks.none')}</p>
            ) : (
              <ul className="stack studio-remarks" aria-labelledby="studio-remarks">
                {remarks.items.map((remark) => (
                  <RemarkItem key={remark.id} remark={remark} onChanged={query.refetch}>
                    <ToPassage remark={remark} text={text} onGo={onGo} />
                  </RemarkItem>
                ))}
              </ul>
            )}
            <Checkbox
              label={t('studio.remarks.showSettled')}
              checked={showsSettled}
              onChange={({ target }) => setShowsSettled(target.checked)}
            />
            {isOpen && <AddRemark place={place} selected={selected} onDone={query.refetch} />}
          </>
        )}
      </QueryView>
    </section>
  );
};

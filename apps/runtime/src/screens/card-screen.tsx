import type { ExportTexts } from '@campus/export-format';
import { CourseHtml, CourseLine, drawTables } from '@campus/players';
import { Button } from '@campus/ui';
import { useText } from '../text/text.ts';
import { CourseText } from './course-text.tsx';
import { Page } from './page.tsx';

/** A field card: one page to print and take along. */
export const CardScreen = ({ texts, cardId }: { texts: ExportTexts; cardId: string }) => {
  const t = useText();
  const card = texts.cards[cardId];
  if (!card) return null;
  return (
    <Page title={card.title}>
      <div className="card-page stack">
        <div className="row no-print">
          <Button kind="quiet" icon="print" onClick={() => window.print()}>
            {t('card.print')}
          </Button>
        </div>
        <CourseText terms={texts.terms}>
          <CourseHtml className="card-page__text" html={card.html} onDrawn={drawTables} />
          {card.sources && (
            <p className="card-page__sources small soft">
              <CourseLine html={card.sources} />
            </p>
          )}
        </CourseText>
      </div>
    </Page>
  );
};

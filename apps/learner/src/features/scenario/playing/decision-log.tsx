import type { Told } from '@campus/scenario-engine';
import { CourseHtml, CourseLine } from '@campus/players';
import { Disclosure } from '@campus/ui';
import { useText } from '../../../shared/text.ts';

/** The decisions so far, folded. */
export const DecisionLog = ({ story }: { story: readonly Told[] }) => {
  const t = useText();
  if (story.length === 0) return null;
  return (
    <Disclosure summary={t('scenario.log', { count: story.length })}>
      <ol className="scenario-log">
        {story.map(({ number, node, choice }) => (
          <li key={number}>
            <p className="scenario-log__place">
              {t('scenario.place', { title: node.title, clock: node.clock })}
            </p>
            <p>
              <b>
                <CourseLine html={choice.text} />
              </b>
            </p>
            <CourseHtml html={choice.consequence} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
};

import { CourseHtml, CourseLine } from '@campus/players';
import type { ScenarioTexts, Comment, Reading } from '@campus/scenario-engine';
import { useText } from '../../../shared/text.ts';

const idOf = (guideline: string) => `debrief-${guideline}`;

/** The number and, where the course gives one, the short title. */
const useGuidelineName = (texts: ScenarioTexts) => {
  const t = useText();
  return (guideline: string) => {
    const title = texts.debrief.titles[guideline];
    return title
      ? t('scenario.guideline', { guideline, title })
      : t('scenario.guideline.plain', { guideline });
  };
};

/** A decision with its advice; or, if that is shown under another guideline, a link to it. */
const CommentItem = ({ comment, guideline }: { comment: Comment; guideline: string }) => {
  const t = useText();
  const { told, under } = comment;
  const place = t('scenario.place', { title: told.node.title, clock: told.node.clock });
  if (under !== guideline)
    return (
      <li>
        <a href={`#${idOf(under)}`}>{t('scenario.debrief.elsewhere', { place, guideline: under })}</a>
      </li>
    );
  return (
    <li>
      <p className="scenario-log__place">{place}</p>
      <p>
        <b>
          <CourseLine html={told.choice.text} />
        </b>
      </p>
      <CourseHtml html={told.choice.advice} />
    </li>
  );
};

/** What each guideline asked for in this story, and under it the decisions that touched it. */
export const Debrief = ({ texts, readings }: { texts: ScenarioTexts; readings: readonly Reading[] }) => {
  const t = useText();
  const name = useGuidelineName(texts);
  return (
    <div className="stack--loose">
      <p className="soft">{t('scenario.debrief.lead')}</p>
      {readings.map(({ guideline, comments }) => (
        <section className="scenario-reading" key={guideline}>
          <h3 id={idOf(guideline)} tabIndex={-1}>
            {name(guideline)}
          </h3>
          <CourseHtml html={texts.debrief.guidelines[guideline] ?? ''} />
          {comments.length === 0 ? (
            <p className="soft">{t('scenario.debrief.none')}</p>
          ) : (
            <ul className="scenario-log plain-list">
              {comments.map((comment) => (
                <CommentItem key={comment.told.number} comment={comment} guideline={guideline} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
};

/** The case behind the story, with its sources. */
export const RealCase = ({ texts }: { texts: ScenarioTexts }) => {
  const t = useText();
  const { html, sources } = texts.debrief;
  return (
    <div className="stack">
      <CourseHtml html={html} />
      {sources && (
        <>
          <h3>{t('scenario.sources')}</h3>
          <CourseHtml html={sources} />
        </>
      )}
    </div>
  );
};

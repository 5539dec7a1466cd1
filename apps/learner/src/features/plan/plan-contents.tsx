import { Icon } from '@campus/ui';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import type { Plan } from './plan-data.ts';
import { placesOf, progressOf, type PlanPlace } from './plan-way.ts';

/** How far a part is, in words: what is written, then how much of the core that is. */
const useProgressWords = () => {
  const t = useText();
  return ({ section, kind }: PlanPlace, texts: TextDrafts): string => {
    const { core, rest, all } = progressOf(section.fields, texts.valueOf);
    if (all.total === 0) return t(kind === 'annex' ? 'plan.form' : 'plan.noFields');
    if (core.total === 0) return t('plan.share', { ...all });
    if (rest.total === 0) return t('plan.share.core', { ...core });
    return t('plan.share.both', { ...all, core: core.filled, cores: core.total });
  };
};

const Line = ({ place, plan, texts }: { place: PlanPlace; plan: Plan; texts: TextDrafts }) => {
  const wordsOf = useProgressWords();
  const { key, title, fields } = place.section;
  const { core, all } = progressOf(fields, texts.valueOf);
  const needed = core.total > 0 ? core : all;
  const isDone = needed.total > 0 && needed.filled === needed.total;
  return (
    <li>
      <a className="plan-line" href={paths.plan(plan.enrolmentId, key)}>
        <span className="plan-line__key" aria-hidden="true">
          {isDone ? <Icon name="done" /> : key}
        </span>
        <span className="plan-line__text">
          <span className="plan-line__title" lang={plan.locale}>
            {title}
          </span>
          <span className="plan-line__share">{wordsOf(place, texts)}</span>
          {all.total > 0 && (
            <progress className="progress__bar" value={all.filled} max={all.total} aria-hidden="true" />
          )}
        </span>
      </a>
    </li>
  );
};

/** Every part and every annex, and how far each is. */
export const PlanContents = ({ plan, texts }: { plan: Plan; texts: TextDrafts }) => {
  const t = useText();
  const places = placesOf(plan);
  return (['part', 'annex'] as const).map((kind) => {
    const some = places.filter((place) => place.kind === kind);
    const title = t(kind === 'part' ? 'plan.parts' : 'plan.annexes');
    return (
      some.length > 0 && (
        <nav key={kind} className="plan-contents" aria-label={title}>
          <h2>{title}</h2>
          <ol className="plain-list">
            {some.map((place) => (
              <Line key={place.section.key} place={place} plan={plan} texts={texts} />
            ))}
          </ol>
        </nav>
      )
    );
  });
};

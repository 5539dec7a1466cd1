import { LinkButton } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { Home } from './overlay.ts';

/** Two minutes of questions about a course that is over; nothing closes them, a closed edition neither. */
export const DrillCard = ({
  drill: { occasion, asked: count, season, seasonOpensOn },
  enrolmentId,
}: {
  drill: NonNullable<Home['drill']>;
  enrolmentId: string;
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <section className="next-step" aria-labelledby="drill">
      <h2 className="next-step__label" id="drill">
        {t('course.drill.title')}
      </h2>
      <p>
        {season && seasonOpensOn
          ? t('course.drill.season', { count, season, day: formats.day(seasonOpensOn, 'full') })
          : t('course.drill.text', { count })}
      </p>
      <LinkButton href={`${paths.course(enrolmentId)}/recall/${occasion}`} icon="next" iconAtEnd>
        {t('course.drill.go')}
      </LinkButton>
    </section>
  );
};

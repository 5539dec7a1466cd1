import { LinkButton, type IconName } from '@campus/ui';
import { kindIcons } from '../../shared/kinds.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { DeviceHome } from './device-home.ts';

interface Meanwhile {
  to: 'plan' | 'cards' | 'lesson';
  href: string;
  icon: IconName;
  /** Of the lesson. */
  title: string;
}

/** The one thing to do while something has to be waited for: the plan, else the field cards, else the last open lesson. */
const meanwhileIn = ({ enrolmentId, hasPlan, modules }: DeviceHome): Meanwhile | null => {
  if (hasPlan) return { to: 'plan', href: paths.plan(enrolmentId), icon: 'pen', title: '' };
  if (modules.some(({ cards }) => cards.length > 0))
    return { to: 'cards', href: paths.cards(enrolmentId), icon: 'print', title: '' };
  const lesson = modules
    .flatMap(({ isOpen, activities }) => (isOpen ? activities : []))
    .findLast(({ kind }) => kind === 'LESSON');
  return lesson
    ? {
        to: 'lesson',
        href: paths.activity(enrolmentId, lesson),
        icon: kindIcons.LESSON,
        title: lesson.title,
      }
    : null;
};

/** The button of a box that says that something has to be waited for. */
export const MeanwhileWay = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const way = meanwhileIn(home);
  if (!way) return null;
  const { to, href, icon, title } = way;
  return (
    <LinkButton href={href} icon={icon}>
      {t(`course.next.meanwhile.${to}`, { title })}
    </LinkButton>
  );
};

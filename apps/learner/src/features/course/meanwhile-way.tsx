import { LinkButton, type IconName } from '@campus/ui';
import { useIsOnline } from '@campus/web-shell';
import { useOpensHere } from '../../shared/kept/use-opens-here.ts';
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

/**
 * The one thing to do while something has to be waited for: the plan, else the field cards, else the last open lesson.
 * `opens` says what can be opened.
 */
const meanwhileIn = (
  { enrolmentId, hasPlan, modules }: DeviceHome,
  opens: (name: string) => boolean,
): Meanwhile | null => {
  if (hasPlan && opens('plan')) return { to: 'plan', href: paths.plan(enrolmentId), icon: 'pen', title: '' };
  if (modules.some(({ cards }) => cards.length > 0) && opens('cards'))
    return { to: 'cards', href: paths.cards(enrolmentId), icon: 'print', title: '' };
  const lesson = modules
    .flatMap(({ isOpen, activities }) => (isOpen ? activities : []))
    .findLast(({ id, kind }) => kind === 'LESSON' && opens(id));
  return lesson
    ? {
        to: 'lesson',
        href: paths.activity(enrolmentId, lesson),
        icon: kindIcons.LESSON,
        title: lesson.title,
      }
    : null;
};

/** The button of a box that says that something has to be waited for: without a connection, to what this device has. */
export const MeanwhileWay = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const here = useOpensHere(home, !isOnline);
  if (!isOnline && !here) return null;
  const way = meanwhileIn(home, (name) => isOnline || here?.has(name) === true);
  if (way) {
    const { to, href, icon, title } = way;
    return (
      <LinkButton href={href} icon={icon}>
        {t(`course.next.meanwhile.${to}`, { title })}
      </LinkButton>
    );
  }
  return isOnline ? null : (
    <LinkButton href={paths.kept(home.enrolmentId)} icon="device">
      {t('kept.all')}
    </LinkButton>
  );
};

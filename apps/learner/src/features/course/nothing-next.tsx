import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { DeviceHome } from './device-home.ts';
import { nextRelease } from './next-release.ts';

const useWords = (home: DeviceHome): [title: string, text: string] => {
  const t = useText();
  const formats = useFormats();
  const next = nextRelease(home);
  if (home.isNextOnSending) return [t('course.next.waiting.title'), t('course.next.sending')];
  if (!next) return [t('course.next.none.title'), t('course.next.none.text')];
  const { title, release } = next;
  const [day, zone] = [formats.day(release.opensOn), formats.zone(release.timeZone)];
  return [t('course.next.waiting.title'), t('course.next.waiting.text', { title, day, zone })];
};

/** In place of the next step, when there is none: all is done, or the next module opens later. */
export const NothingNext = ({ home }: { home: DeviceHome }) => {
  const [title, text] = useWords(home);
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 className="next-step__label" id="next-step">
        {title}
      </h2>
      <p>{text}</p>
    </section>
  );
};

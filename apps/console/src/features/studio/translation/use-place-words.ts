import { placeName, type PlaceStep } from '@campus/content-format/translation';
import { useText } from '../../../shared/text.ts';

/** The way to a text of a file of YAML, as question 3, option 2, feedback. */
export const usePlaceWords = () => {
  const t = useText();
  return (steps: readonly PlaceStep[]): string =>
    steps
      .map(({ name, nth, key }) => {
        const place = placeName(name);
        const number = nth ?? 0;
        return place ? t(`studio.at.${place}`, { number, key: key ?? String(number) }) : (key ?? name);
      })
      .join(' · ');
};

import { useText } from '../text.ts';

const known = ['1.2', '2004-2', '2004-3', '2004-4'] as const;

/** "SCORM 2004, 4th edition" for `2004-4`. */
export const useStandard = () => {
  const t = useText();
  return (standard: string) => {
    const found = known.find((each) => each === standard);
    return found ? t(`report.standard.${found}`) : standard;
  };
};

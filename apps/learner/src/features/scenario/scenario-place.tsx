import type { Locale } from '@campus/api-client';

/** The scenario a moment belongs to, as the way back to its first screen. */
export const ScenarioPlace = ({
  title,
  lang,
  onLeave,
}: {
  title: string;
  lang: Locale;
  onLeave: () => void;
}) => (
  <p className="small no-print">
    <a
      href={location.pathname}
      lang={lang}
      onClick={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      {title}
    </a>
  </p>
);

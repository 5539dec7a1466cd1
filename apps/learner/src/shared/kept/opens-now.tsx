import { useText } from '../text.ts';
import { KeptList, type Home } from './kept-list.tsx';
import { useOpensHere } from './use-opens-here.ts';

/** Without a connection: what can be opened, also by somebody who never took a module along. */
export const OpensNow = ({ home }: { home: Home }) => {
  const t = useText();
  const here = useOpensHere(home, true);
  if (!here) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="opens-now">
      <h2 id="opens-now">{t('kept.now')}</h2>
      {here.size > 0 ? <KeptList home={home} here={here} /> : <p>{t('kept.now.none')}</p>}
    </section>
  );
};

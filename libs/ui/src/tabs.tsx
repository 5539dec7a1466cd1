import './tabs.css';
import { classes } from './classes.ts';

/** The parts of one thing, each at its own address; `isBelow`: the parts of the part above. */
export const Tabs = ({
  label,
  tabs,
  isBelow = false,
}: {
  label: string;
  tabs: readonly { href: string; label: string; isCurrent: boolean }[];
  isBelow?: boolean;
}) => (
  <nav className={classes('tabs', isBelow && 'tabs--below')} aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
        {tab.label}
      </a>
    ))}
  </nav>
);

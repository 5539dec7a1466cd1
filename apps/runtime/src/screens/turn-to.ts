/** Room between the bar at the top and what was turned to. */
const gap = 12;

const isInSight = (top: number, bar: number) => top >= bar && top < window.innerHeight / 2;

/**
 * Moves the focus to what was turned to, and brings it under the bar at the top. Only this page is scrolled:
 * `scrollIntoView`, and a focus that scrolls, would move the page of the platform around it too.
 */
export const turnTo = (element: HTMLElement | null | undefined): void => {
  if (!element) return;
  element.focus({ preventScroll: true });
  const bar = document.querySelector('.runtime-head')?.getBoundingClientRect().bottom ?? 0;
  const { top } = element.getBoundingClientRect();
  if (!isInSight(top, bar)) window.scrollTo(0, window.scrollY + top - bar - gap);
};

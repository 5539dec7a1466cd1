/** The words of a piece of HTML, for places that hold no markup. */
export const wordsOf = (html: string): string => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return (holder.content.textContent ?? '').replace(/\s+/g, ' ').trim();
};

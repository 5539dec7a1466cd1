/** Brings a place of a text before the eyes of whoever writes, marked from `start` to `end`. */
export function toPlace(area: HTMLTextAreaElement | null | undefined, start: number, end = start): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(start, end);
  // Browsers bring the caret into view only when something is typed.
  area.scrollTop = (area.scrollHeight * start) / Math.max(area.value.length, 1) - area.clientHeight / 3;
}

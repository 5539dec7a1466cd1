/** Unfolds what a field is in and puts the cursor there. False: there is no such field on the screen. */
export const goToField = (anchor: string): boolean => {
  const field = anchor && document.getElementById(anchor);
  if (!field) return false;
  for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  field.focus();
  return true;
};

/** A link to be made, as a form holds it. */
export interface LinkDraft {
  id: string;
  institutionName: string;
  institutionKind: string;
  /** Null: any country, when that was chosen. */
  country: string | null;
  /** Any country is meant. */
  isAnywhere: boolean;
  nominatorName: string;
  address: string;
  /** As it is typed or pasted: the grid says when it is none of ours. */
  locale: string;
  seats: string;
}

export const isAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
export const isSeats = (text: string): boolean =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 200;

/**
 * Reads lines of a spreadsheet or a message: the institution, then in any order its address, its seats and
 * who nominates, separated by tabs or semicolons. Returns the content of each line; empty ones are skipped.
 */
export function readPastedLinks(
  text: string,
): Pick<LinkDraft, 'institutionName' | 'address' | 'seats' | 'nominatorName'>[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [institutionName = '', ...rest] = line.split(/[\t;]/).map((part) => part.trim());
    if (!institutionName) return [];
    // One with a fault stays the address, and is told at its cell: nobody is called so.
    const address = rest.find(isAddress) ?? rest.find((part) => part.includes('@')) ?? '';
    const seats = rest.find(isSeats) ?? '10';
    const nominatorName = rest.find((part) => part !== '' && part !== address && part !== seats) ?? '';
    return [{ institutionName: institutionName.slice(0, 200), address, seats, nominatorName }];
  });
}

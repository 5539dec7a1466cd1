/** What a reason is about that names no field. */
const fields: Readonly<Record<string, string>> = {
  ADDRESS_INVALID: 'EMAIL',
  ADDRESS_MISSING: 'EMAIL',
  ADDRESS_OTHER_NAME: 'EMAIL',
  ADDRESS_REPEATED: 'EMAIL',
  ADDRESS_TAKEN: 'EMAIL',
  COUNTRY_MISSING: 'COUNTRY',
  COUNTRY_NOT_YOURS: 'COUNTRY',
  COUNTRY_UNKNOWN: 'COUNTRY',
  FORMER_ADDRESS: 'EMAIL',
  GROUP_UNKNOWN: 'GROUP',
  INSTITUTION_MISSING: 'INSTITUTION',
  INSTITUTION_UNKNOWN: 'INSTITUTION',
  NEEDS_OWN_ADDRESS: 'EMAIL',
  PLACE_LEFT_OUT: 'INSTITUTION',
};

/** The field to mend, where a reason is about one of those that rows of the list have. */
export function faultyField<Field extends string>(
  { code, params }: { code: string; params: unknown },
  ofList: readonly Field[],
): Field | null {
  const named = typeof params === 'object' && params !== null && 'field' in params ? params.field : null;
  const field = typeof named === 'string' ? named.toUpperCase() : fields[code];
  return ofList.find((each) => each === field) ?? null;
}

const edition = (editionId: string) => `/console/editions/${editionId}`;
const list = (editionId: string) => `${edition(editionId)}/calls`;
const one = (editionId: string, callId: string) => `${list(editionId)}/${callId}`;
const nominations = (editionId: string) => `${edition(editionId)}/nominations`;

/** Addresses of calls, of nominations, and of their documents. */
export const callPaths = {
  all: '/console/calls',
  list,
  add: (editionId: string) => `${list(editionId)}/new`,
  one,
  links: (editionId: string, callId: string) => `${one(editionId, callId)}/links`,
  lists: (editionId: string, callId: string) => `${one(editionId, callId)}/lists`,
  oneList: (editionId: string, callId: string, id: string) => `${one(editionId, callId)}/lists/${id}`,
  bringList: (callId: string, name: string) =>
    `/nominee-lists?call=${callId}&name=${encodeURIComponent(name)}`,
  /** An empty list with the columns that are recognised. */
  sampleOfList: (format: 'csv' | 'xlsx', locale: string) => `/nominee-lists/sample.${format}?lang=${locale}`,
  resultOfList: (id: string, format: 'csv' | 'xlsx', locale: string) =>
    `/nominee-lists/${id}/result.${format}?lang=${locale}`,
  nominations,
  nomination: (editionId: string, id: string) => `${nominations(editionId)}/${id}`,
  /** The document of a call, as a paper. */
  paper: (callId: string, locale: string) => `/nomination-files/call/${callId}/${locale}`,
  /** What the institution sent along. */
  letterOf: (nominationId: string) => `/nomination-files/letter/${nominationId}`,
  /** The letter to a nominee. */
  letterTo: (nominationId: string) => `/nomination-files/paper/${nominationId}`,
  /** The letters to all nominees of an institution. */
  lettersOfLink: (linkId: string) => `/nomination-files/papers/${linkId}`,
} as const;

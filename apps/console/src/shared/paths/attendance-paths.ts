/** Addresses of attendance. */
export const attendancePaths = {
  /** Sessions of every edition, for anyone who takes attendance. */
  sessions: '/console/attendance',
  session: (id: string) => `/console/attendance/${id}`,
  /** Sheets and logs as files. */
  lists: (sessionId: string) => `/console/attendance/${sessionId}/lists`,
  list: (sessionId: string, listId: string) => `/console/attendance/${sessionId}/lists/${listId}`,
  /** An empty sheet with the columns that are recognised. */
  sample: (format: 'csv' | 'xlsx', locale: string) => `/attendance-lists/sample.${format}?lang=${locale}`,
  /** Opens without a connection. */
  checkIn: (id: string) => `/console/check-in/${id}`,
  board: (editionId: string) => `/console/editions/${editionId}/attendance`,
  walkIns: (editionId: string) => `/console/editions/${editionId}/attendance/walk-ins`,
  sheet: (halfDayId: string, groupId: string, paper: 'a4' | 'letter', locale: string) =>
    `/attendance/sheets/${halfDayId}/${groupId}/${paper}.pdf?lang=${locale}`,
  /** All sheets of a session in one file. */
  sheets: (sessionId: string, paper: 'a4' | 'letter', locale: string) =>
    `/attendance/session-sheets/${sessionId}/${paper}.pdf?lang=${locale}`,
  /** All sheets of an edition from today on, in one file. */
  sheetsOfEdition: (editionId: string, paper: 'a4' | 'letter', locale: string) =>
    `/attendance/edition-sheets/${editionId}/${paper}.pdf?lang=${locale}`,
  table: (editionId: string, format: 'csv' | 'xlsx', locale: string) =>
    `/attendance/editions/${editionId}/attendance.${format}?lang=${locale}`,
} as const;

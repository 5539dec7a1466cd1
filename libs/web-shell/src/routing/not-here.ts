/** Code or words of the application that could not be fetched; `cause` has the browser's own error. */
export class NotHere extends Error {
  constructor(cause: unknown) {
    super(String(cause), { cause });
  }
}

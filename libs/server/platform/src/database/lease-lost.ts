/** The work is another server's by now. */
export class LeaseLost extends Error {
  constructor() {
    super('this server gave no sign of life for too long: its jobs have gone to another');
  }
}

/** The user stopped the work. The CLI ends with 130, as a shell expects. */
export class Stopped extends Error {
  constructor() {
    super('Stopped. Nothing was written.');
  }
}

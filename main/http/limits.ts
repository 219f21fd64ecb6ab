/** Requests a minute that a document's API answers: to a signed-in user, and to an address without one. */
export interface Limits {
  readonly perUser: number;
  readonly perAddress: number;
}

/** Requests a minute that a document's API answers: to a signed-in user, and to an address without one. */
export interface Limits {
  readonly perUser: number;
  readonly perAddress: number;
  /** Of a document that names limits of its own; as the others' where they are not given. */
  readonly coreposPerUser?: number;
  readonly coreposPerAddress?: number;
}

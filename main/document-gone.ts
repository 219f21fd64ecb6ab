import { DomainError } from '#contract/errors.ts';

/** A document that a letter cannot go out with any more: it was voided, or is not what the letter was written about. */
export class DocumentGone extends DomainError<'CONFLICT'> {
  readonly why: 'voided' | 'changed';

  constructor(why: 'voided' | 'changed') {
    super('CONFLICT', { reason: 'state' });
    this.why = why;
  }
}

import type { ErrorData, FieldIssue } from '#contract/errors.ts';
import { imageMaxBytes } from '#contract/fields.ts';
import { DialectAnswer, type Failure } from './dialect.ts';

/** How document 004 says no: {success: false, message}, and what is wrong with the data field by field. */

export type FieldErrors = Record<string, string[]>;

export const refuse = (status: number, message: string): DialectAnswer =>
  new DialectAnswer(status, { success: false, message });

export const invalidData = (errors: FieldErrors): DialectAnswer => new DialectAnswer(422, invalidBody(errors));

const invalidBody = (errors: FieldErrors) => ({ message: 'The given data was invalid.', errors });

/** 'billing_address.state_id' → 'billing address.state id', 'orderByField' → 'order by field'. */
const spoken = (field: string): string =>
  field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

/** The document's sentences, by what is wrong. */
export const sentences = {
  required: (field: string) => `The ${spoken(field)} field is required.`,
  email: (field: string) => `The ${spoken(field)} must be a valid email address.`,
  tooLong: (field: string, max: number) => `The ${spoken(field)} may not be greater than ${max} characters.`,
  notText: (field: string) => `The ${spoken(field)} must be a string.`,
  notFlag: (field: string) => `The ${spoken(field)} field must be true or false.`,
  notWhole: (field: string) => `The ${spoken(field)} must be an integer.`,
  notList: (field: string) => `The ${spoken(field)} must be an array.`,
  notDate: (field: string) => `The ${spoken(field)} is not a valid date.`,
  notWithin: (field: string, min: number, max: number) => `The ${spoken(field)} must be between ${min} and ${max}.`,
  tooMany: (field: string, max: number) => `The ${spoken(field)} may not have more than ${max} items.`,
  notKnown: (field: string) => `The selected ${spoken(field)} is invalid.`,
  format: (field: string) => `The ${spoken(field)} format is invalid.`,
  taken: (field: string) => `The ${spoken(field)} has already been taken.`,
  notImage: (field: string) => `The ${spoken(field)} must be an image.`,
  imageTooBig: (field: string) => `The ${spoken(field)} may not be greater than ${imageMaxBytes / 1024} kilobytes.`,
};

const ourFields: Record<string, string> = {
  surname: 'name',
  contactName: 'contact_name',
  clientId: 'customer_id',
  image: 'avatar',
  street: 'address_street_1',
  postalCode: 'zip',
  stateId: 'state_id',
  countryId: 'country_id',
};

/** Our name of a field as the document's; of the settings as a whole, `config`. 'changes.addresses.billing.street' → 'billing_address.address_street_1'. */
function fieldOf(path: string): string {
  const parts = path.split('.').filter((part) => !['changes', 'addresses', 'values'].includes(part));
  return (
    parts.map((part) => (part === 'billing' ? 'billing_address' : (ourFields[part] ?? part))).join('.') || 'config'
  );
}

function sentenceFor({ path, rule, params }: FieldIssue): [string, string] {
  const field = fieldOf(path);
  const max = Number(params?.['max'] ?? 0);
  const said: Record<string, () => string> = {
    required: () => sentences.required(field),
    email: () => sentences.email(field),
    tooLong: () => sentences.tooLong(field, max),
    fullNameTooLong: () => sentences.tooLong(field, max),
    tooMany: () => sentences.tooMany(field, max),
    notAllowed: () => sentences.notKnown(field),
    image: () => sentences.notImage(field),
    imageTooBig: () => sentences.imageTooBig(field),
  };
  return [field, said[rule]?.() ?? sentences.format(field)];
}

function fieldErrors(issues: readonly FieldIssue[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const [field, sentence] of issues.map(sentenceFor)) errors[field] = [...(errors[field] ?? []), sentence];
  return errors;
}

const takenField = ({ code, data }: Failure): string | null => {
  const { reason, field } = (code === 'CONFLICT' ? data : {}) as Partial<ErrorData['CONFLICT']>;
  return reason === 'taken' && field ? fieldOf(field) : null;
};

/** What is wrong with the data is a 422 here, a value that another has among it. */
export const statusOf = (failure: Failure): number =>
  failure.code === 'VALIDATION' || takenField(failure) !== null ? 422 : failure.status;

function messageOf({ code, status, data }: Failure): string {
  switch (code) {
    case 'MALFORMED':
      return status === 413 ? 'The request is too large.' : 'The request body is not valid.';
    case 'UNAUTHENTICATED':
      return 'Unauthenticated.';
    case 'FORBIDDEN':
      return 'This action is unauthorized.';
    case 'NOT_FOUND':
      return 'Customer not found.';
    case 'CONFLICT':
      return (data as ErrorData['CONFLICT']).reason === 'key'
        ? 'The idempotency key was already used for another request.'
        : 'The customer was changed in the meantime, please try again.';
    case 'IN_USE':
      return 'The customer was changed in the meantime, please try again.';
    case 'RATE_LIMITED':
      return 'Too Many Attempts.';
    case 'UNEXPECTED':
      return `Internal Server Error. Incident ${(data as ErrorData['UNEXPECTED']).incident}`;
    default:
      return 'Service unavailable, please try again.';
  }
}

export function failureOf(failure: Failure): object {
  if (failure.code === 'VALIDATION') return invalidBody(fieldErrors((failure.data as ErrorData['VALIDATION']).issues));
  const taken = takenField(failure);
  if (taken !== null) return invalidBody({ [taken]: [sentences.taken(taken)] });
  return { success: false, message: messageOf(failure) };
}

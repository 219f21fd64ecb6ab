/**
 * Identity documents of Ecuador, Bolivia and Spain. Everything here warns and nothing blocks: real documents exist that break the published rules
 * (a company's RUC has no reliable check digit, a cédula's third digit may be 6, Bolivia publishes no algorithm for the NIT).
 */
export const documentTypes = ['RUC', 'CEDULA', 'CI', 'NIT', 'DNI', 'NIE', 'PASSPORT', 'OTHER'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** `rule` is a translation key under `warnings`; `expected` the digit or letter that would fit. */
export interface DocumentWarning {
  readonly rule: 'documentLength' | 'documentShape' | 'documentProvince' | 'documentCheckDigit';
  readonly expected?: string;
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** The tenth digit of an Ecuadorian cédula, from its first nine. */
export function cedulaCheckDigit(firstNine: string): string {
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const doubled = Number(firstNine[i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The letter of a Spanish DNI, from its eight digits. */
export function dniLetter(digits: string): string {
  return dniLetters[Number(digits) % 23] ?? '';
}

function provinceExists(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  return (province >= 1 && province <= 24) || province === 30;
}

function cedulaWarning(digits: string): DocumentWarning | null {
  if (!/^\d{10}$/.test(digits)) return { rule: 'documentLength', expected: '10' };
  if (!provinceExists(digits)) return { rule: 'documentProvince' };
  const expected = cedulaCheckDigit(digits.slice(0, 9));
  return digits[9] === expected ? null : { rule: 'documentCheckDigit', expected };
}

function rucWarning(digits: string): DocumentWarning | null {
  if (!/^\d{13}$/.test(digits)) return { rule: 'documentLength', expected: '13' };
  if (!provinceExists(digits)) return { rule: 'documentProvince' };
  if (digits.endsWith('000')) return { rule: 'documentShape' };
  // A third digit below 6 is a natural person, whose RUC holds the cédula. 6 and 9 have no reliable check digit.
  return Number(digits[2]) < 6 ? cedulaWarning(digits.slice(0, 10)) : null;
}

function dniWarning(value: string): DocumentWarning | null {
  const match = /^(\d{8})([A-Z])$/.exec(value);
  if (!match) return { rule: 'documentShape' };
  const expected = dniLetter(match[1] ?? '');
  return match[2] === expected ? null : { rule: 'documentCheckDigit', expected };
}

function nieWarning(value: string): DocumentWarning | null {
  const match = /^([XYZ])(\d{7})([A-Z])$/.exec(value);
  if (!match) return { rule: 'documentShape' };
  const expected = dniLetter(`${'XYZ'.indexOf(match[1] ?? '')}${match[2]}`);
  return match[3] === expected ? null : { rule: 'documentCheckDigit', expected };
}

/** Letters and digits only, capitals: how documents are compared and searched. */
export function plainDocument(value: string): string {
  return value.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** What looks wrong about a document number, or null. Punctuation is ignored. */
export function documentWarning(
  type: DocumentType | null | undefined,
  number: string | null | undefined,
): DocumentWarning | null {
  if (!type || !number) return null;
  const plain = plainDocument(number);
  switch (type) {
    case 'CEDULA':
      return cedulaWarning(plain);
    case 'RUC':
      return rucWarning(plain);
    case 'DNI':
      return dniWarning(plain);
    case 'NIE':
      return nieWarning(plain);
    case 'NIT':
      return /^\d{5,12}$/.test(plain) ? null : { rule: 'documentShape' };
    case 'CI':
      return /^\d{4,10}[0-9A-Z]{0,4}$/.test(plain) ? null : { rule: 'documentShape' };
    default:
      return null;
  }
}

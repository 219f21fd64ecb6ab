import { type DocumentType, documentTypes } from '#contract/document.ts';

const everywhere: readonly DocumentType[] = ['PASSPORT', 'OTHER'];
const ofCountry: Readonly<Record<string, readonly DocumentType[]>> = {
  EC: ['CEDULA', 'RUC'],
  BO: ['CI', 'NIT'],
  ES: ['DNI', 'NIE'],
};

/** Those of the store's own country first, then those of the others. */
export function documentTypesIn(country: string | undefined): { own: DocumentType[]; others: DocumentType[] } {
  const own = [...(ofCountry[country ?? ''] ?? []), ...everywhere];
  return { own, others: documentTypes.filter((type) => !own.includes(type)) };
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useStore } from '#renderer/lib/store-context.ts';
import type { es } from '#renderer/locales/es.ts';

type Words = (typeof es)['estimate']['EC'];
type Group = 'tabs' | 'acts' | 'attempts';
type Word = Exclude<keyof Words, Group> | { [G in Group]: `${G}.${keyof Words[G] & string}` }[Group];
// Not an interface: the translator asks for an object that could have any key.
type Holes = { term?: string; code?: string; date?: string; reason?: string };
export type EstimateWords = (word: Word, holes?: Holes) => string;

export function estimateWords(t: Translate, country: string | undefined): EstimateWords {
  const known = country === 'BO' || country === 'ES' ? country : 'EC';
  return (word, holes = {}) => t(`estimate.${known}.${word}`, holes);
}

/** «Proforma» in Ecuador, «cotización» in Bolivia, «presupuesto» in Spain. */
export function useEstimateWords(): EstimateWords {
  const { t } = useTranslation();
  const country = useStore()?.country;
  return useMemo(() => estimateWords(t, country), [t, country]);
}

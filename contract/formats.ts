import type { Store } from './store.ts';

/** How a store writes its numbers and dates: on the screen and on paper alike. */

/** In which order a date's parts are written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What of the store decides how things are written. */
export type FormatRules = Pick<Store, 'country' | 'timeZone'> &
  Partial<Pick<Store, 'currency' | 'dateFormat' | 'decimalMark'>>;

const marks = { comma: { decimal: ',', group: '.' }, point: { decimal: '.', group: ',' } };
const noBreakSpace = '\u00a0';
const minus = '\u2212';

/** How the country writes its dates; day first where nothing else is known. */
function countryOrder(country: string): DateOrder {
  if (country === 'US') return 'mdy';
  const parts = new Intl.DateTimeFormat(`es-${country}`, { dateStyle: 'short' }).formatToParts(0);
  const order = parts.map(({ type }) => (type === 'literal' ? '' : type.charAt(0))).join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

export function dateOrderOf(store: Pick<FormatRules, 'country' | 'dateFormat'> | null): DateOrder {
  const chosen = store?.dateFormat ?? 'auto';
  return chosen === 'auto' ? countryOrder(store?.country ?? 'EC') : chosen;
}

/** 'YYYY-MM-DD' as the order writes it. */
export function writeDate(iso: string, order: DateOrder): string {
  const [year, month, day] = iso.split('-');
  if (!year || !month || !day || order === 'ymd') return iso;
  return order === 'mdy' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
}

/** Writes numbers with the mark that was chosen; the minus is a real one and comes before everything. */
function numberWriter(
  locale: string,
  decimalMark: Store['decimalMark'],
  options: Intl.NumberFormatOptions,
): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
  return (value) => {
    const parts = format.formatToParts(Math.abs(value));
    const text = parts.map((part, at) => {
      if (decimalMark !== 'auto' && (part.type === 'decimal' || part.type === 'group'))
        return marks[decimalMark][part.type];
      // Latin America's data say «100 k», which nobody writes.
      if (part.type === 'compact' && locale.startsWith('es-') && /^k$/i.test(part.value)) return 'mil';
      // A sign made of letters stands apart from the figure: Bs 1.234,50.
      const touches = part.type === 'currency' && /\p{L}$/u.test(part.value) && parts[at + 1]?.type === 'integer';
      return touches ? part.value + noBreakSpace : part.value;
    });
    return (value < 0 && /[1-9]/.test(text.join('')) ? minus : '') + text.join('');
  };
}

function currencyDecimals(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Numbers follow the language and the store's country, unless the store chose its decimal mark. */
export function numberFormats(language: string, store: FormatRules | null) {
  const locale = language === 'en' ? 'en' : `es-${store?.country ?? 'EC'}`;
  const mark = store?.decimalMark ?? 'auto';
  const currency = store?.currency ?? 'USD';
  const money = numberWriter(locale, mark, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    // Cents are never hidden, not even where the currency has none.
    minimumFractionDigits: Math.min(2, currencyDecimals(currency)),
    maximumFractionDigits: 2,
  });
  const amount = numberWriter(locale, mark, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = numberWriter(locale, mark, { style: 'percent', maximumFractionDigits: 2 });
  const quantity = numberWriter(locale, mark, { maximumFractionDigits: 3 });
  const sign = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  return {
    /** 1.284 */
    count: numberWriter(locale, mark, { maximumFractionDigits: 0 }),
    /** 1.284,5: as many decimals as there are, two at most. */
    number: numberWriter(locale, mark, { maximumFractionDigits: 2 }),
    /** «60 mil»: where there is no room for all its digits. */
    compact: numberWriter(locale, mark, { notation: 'compact', maximumFractionDigits: 1 }),
    /** $1.234,50 of integer cents, in the store's currency; a real minus before the sign. */
    money: (cents: number) => money(cents / 100),
    /** 1.234,50 of integer cents: for a column that names the currency in its head. */
    amount: (cents: number) => amount(cents / 100),
    /** 12,5% of hundredths of a per cent. */
    percent: (basisPoints: number) => percent(basisPoints / 10_000),
    /** 1,125 of thousandths of a unit. */
    quantity: (thousandths: number) => quantity(thousandths / 1000),
    /** $: the store's currency as a column's head writes it. */
    currency: sign ?? currency,
  };
}

import { z } from 'zod';
import { multilineText, text } from './fields.ts';

/** Money is whole cents of the store's currency (hundredths, whatever the currency calls them). */
export const maxCents = 100_000_000_000;
export const Cents = z.int().min(0).max(maxCents);
export const PositiveCents = z.int().min(1).max(maxCents);
/** Of a sum that may be below zero. */
export const SignedCents = z.int();

/** Hundredths of a per cent: 1500 is 15 %. */
export const BasisPoints = z.int().min(0).max(10_000);
/** Thousandths of a unit: 1500 is one and a half. */
export const Quantity = z.int().min(1).max(1_000_000_000);

export const linesMax = 200;

/** One line of an estimate or an invoice, as typed. */
export const LineInput = z.strictObject({
  description: multilineText(500).min(1),
  quantity: Quantity,
  unitPriceCents: z.int().min(0).max(10_000_000_000),
  discountBp: BasisPoints.optional(),
  taxBp: BasisPoints.optional(),
  /** The package it sells, where it is one. */
  packageId: z.string().min(1).max(64).nullish(),
});
export type LineInput = z.infer<typeof LineInput>;

/** A line with its sums: `netCents` after the discount, before the tax. */
export const Line = z.strictObject({
  description: z.string(),
  quantity: z.int(),
  unitPriceCents: z.int(),
  discountBp: z.int(),
  taxBp: z.int(),
  packageId: z.string().nullable(),
  discountCents: z.int(),
  netCents: z.int(),
  taxCents: z.int(),
  totalCents: z.int(),
});
export type Line = z.infer<typeof Line>;

/** What one rate of tax comes to. */
export const TaxSum = z.strictObject({ taxBp: z.int(), netCents: z.int(), taxCents: z.int() });
export type TaxSum = z.infer<typeof TaxSum>;

export const Totals = z.strictObject({
  discountCents: z.int(),
  netCents: z.int(),
  taxCents: z.int(),
  totalCents: z.int(),
});
export type Totals = z.infer<typeof Totals>;

/** a × b ÷ d to the nearest whole, halves up; exact however large the factors. None is negative. */
function share(a: number, b: number, d: number): number {
  const divisor = BigInt(d);
  return Number((BigInt(a) * BigInt(b) * 2n + divisor) / (divisor * 2n));
}

type Priced = Pick<LineInput, 'quantity' | 'unitPriceCents' | 'discountBp' | 'taxBp'>;

/** Each step of a line is rounded by itself, so that its printed sums add up. */
export function lineTotals({ quantity, unitPriceCents, discountBp = 0, taxBp = 0 }: Priced): Totals {
  const gross = share(quantity, unitPriceCents, 1000);
  const discountCents = share(gross, discountBp, 10_000);
  const netCents = gross - discountCents;
  const taxCents = share(netCents, taxBp, 10_000);
  return { discountCents, netCents, taxCents, totalCents: netCents + taxCents };
}

export function documentTotals(lines: readonly Priced[]): Totals & { taxes: TaxSum[] } {
  const sum = { discountCents: 0, netCents: 0, taxCents: 0, totalCents: 0 };
  const taxes = new Map<number, TaxSum>();
  for (const line of lines) {
    const one = lineTotals(line);
    for (const key of ['discountCents', 'netCents', 'taxCents', 'totalCents'] as const) sum[key] += one[key];
    const taxBp = line.taxBp ?? 0;
    const known = taxes.get(taxBp) ?? { taxBp, netCents: 0, taxCents: 0 };
    taxes.set(taxBp, { taxBp, netCents: known.netCents + one.netCents, taxCents: known.taxCents + one.taxCents });
  }
  return { ...sum, taxes: [...taxes.values()].sort((a, b) => b.taxBp - a.taxBp) };
}

/** '1234.50': money as other programs and files write it. */
export function decimalOf(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  return `${cents < 0 ? '-' : ''}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** The client as a document names him: as he was when it was written or issued. */
export const Party = z.strictObject({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  address: z.string().nullable(),
});
export type Party = z.infer<typeof Party>;

export const Reason = text(200, 1);

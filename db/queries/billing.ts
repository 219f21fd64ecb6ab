import { BillingSettings, defaultBilling } from '#contract/billing.ts';
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { getStore } from './store.ts';

const statements = prepared(({ raw }) => ({
  settings: raw.prepare<[], string>("SELECT value FROM setting WHERE name = 'billing'").pluck(),
  write: raw.prepare<[string]>("INSERT OR REPLACE INTO setting (name, value) VALUES ('billing', ?)"),
}));

const isKnown = (country: string): country is keyof typeof defaultBilling => country in defaultBilling;

/** What the store has set, over what its country starts with. */
export function getBilling(db: ReadDb): BillingSettings {
  const country = getStore(db)?.country ?? 'EC';
  const usual = isKnown(country) ? defaultBilling[country] : { ...defaultBilling.ES, taxRatesBp: [0] };
  const text = statements(db).settings.get();
  const kept = text === undefined ? {} : (BillingSettings.partial().safeParse(JSON.parse(text)).data ?? {});
  return {
    ...usual,
    ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as object),
  };
}

export const writeBilling = (db: WriteDb, settings: BillingSettings): void =>
  void statements(db).write.run(JSON.stringify(settings));

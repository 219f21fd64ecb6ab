import { z } from 'zod';
import { Language } from '#contract/fields.ts';
import { MailTemplateName } from '#contract/mail.ts';
import { PlaceLevel } from '#contract/place.ts';

export const settingsTabs = [
  'store',
  'appearance',
  'formats',
  'billing',
  'mail',
  'security',
  'data',
  'places',
  'access',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** The settings' state in the address. Whatever does not fit is left out, so an old or mistyped link still opens. */
export const SettingsSearch = z.object({
  tab: z.enum(settingsTabs).optional().catch(undefined),
  level: PlaceLevel.optional().catch(undefined),
  country: z.string().max(64).optional().catch(undefined),
  state: z.string().max(64).optional().catch(undefined),
  q: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  part: z.literal('texts').optional().catch(undefined),
  text: MailTemplateName.optional().catch(undefined),
  lang: Language.optional().catch(undefined),
  inactive: z.literal(true).optional().catch(undefined),
});
export type SettingsSearch = z.infer<typeof SettingsSearch>;

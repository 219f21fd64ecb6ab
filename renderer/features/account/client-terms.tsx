import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientConfig, type KnownConfig, knownConfig } from '#contract/account.ts';
import { Button } from '#renderer/components/button.tsx';
import { CheckField } from '#renderer/components/check-field.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Pairs, RecordSection } from '#renderer/components/record-page.tsx';
import { SelectField, TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptConfig, clientConfigOptions } from '#renderer/features/account/account-queries.ts';
import { OtherConfig } from '#renderer/features/account/client-other-config.tsx';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/account/client-terms.css';

/** The keys that this application knows; what another program wrote in them and cannot be read is left out. */
export function knownValues({ values }: ClientConfig): KnownConfig {
  const known = Object.entries(knownConfig.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(values[key]);
    return read.success && read.data !== undefined ? [[key, read.data]] : [];
  });
  return Object.fromEntries(known);
}

function daysText(t: Translate, days: number | undefined): string {
  if (days === undefined) return t('clientAccount.terms.ofStore');
  return days === 0 ? t('clientAccount.terms.cash') : t('clientAccount.terms.daysCount', { count: days });
}

/** On which conditions one sells to a client; and what other programs keep about him. */
export function ClientTerms({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const edits = useCan('client:update');
  const [editing, setEditing] = useState(false);
  const { data } = useQuery(clientConfigOptions(clientId));
  if (!data) return null;
  const known = knownValues(data);
  return (
    <>
      <RecordSection title={t('clientAccount.terms.title')}>
        <div>
          <Pairs
            pairs={[
              [t('clientAccount.terms.days'), daysText(t, known.payment_terms_days)],
              [
                t('clientAccount.terms.taxExempt'),
                t(known.tax_exempt ? 'clientAccount.terms.yes' : 'clientAccount.terms.no'),
              ],
              [
                t('clientAccount.terms.language'),
                known.language ? t(`language.${known.language}`) : t('clientAccount.terms.languageOfStore'),
              ],
              [t('clientAccount.terms.priceNote'), known.price_note],
            ]}
          />
          {edits && (
            <Button
              small
              kind="quiet"
              className="link-act terms-act"
              icon={IconPencil}
              onClick={() => setEditing(true)}
            >
              {t('clientAccount.terms.edit')}
            </Button>
          )}
        </div>
      </RecordSection>
      <OtherConfig config={data} />
      {editing && <TermsDialog config={data} onClose={() => setEditing(false)} />}
    </>
  );
}

interface TermsValues {
  days: string;
  note: string;
  exempt: boolean;
  language: string;
}

const termsOf = ({ payment_terms_days, price_note, tax_exempt, language }: KnownConfig): TermsValues => ({
  days: payment_terms_days === undefined ? '' : String(payment_terms_days),
  note: price_note ?? '',
  exempt: tax_exempt ?? false,
  language: language ?? '',
});

const isDays = (text: string) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 365);

function TermsDialog({ config, onClose }: { config: ClientConfig; onClose: () => void }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => termsOf(knownValues(config)));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<TermsValues>) => setValues({ ...values, ...change });
  const days = values.days.trim();
  const saving = useMutation({
    mutationFn: () =>
      api.account.setConfig({
        clientId: config.clientId,
        values: {
          payment_terms_days: days === '' ? null : Number(days),
          price_note: values.note.trim() || null,
          tax_exempt: values.exempt || null,
          language: values.language || null,
        },
      }),
    onSuccess: (saved) => {
      adoptConfig(saved);
      showToast(t('clientAccount.terms.saved'));
      onClose();
    },
  });
  useForgetUnreachable(saving);
  const save = () => {
    setTried(true);
    if (isDays(days) && !saving.isPending) saving.mutate();
  };
  return (
    <Dialog
      title={t('clientAccount.terms.title')}
      onCancel={onClose}
      onConfirm={save}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button kind="primary" hint={t('hints.ctrlEnter')} aria-disabled={saving.isPending} onClick={save}>
            {t('clientAccount.terms.save')}
          </Button>
        </>
      }
    >
      <div className="g dialog-form">
        <TextField
          span={3}
          label={t('clientAccount.terms.daysLabel')}
          help={t('clientAccount.terms.daysHelp')}
          inputMode="numeric"
          data-autofocus
          value={values.days}
          error={tried && !isDays(days) ? t('clientAccount.terms.daysWrong') : undefined}
          onChange={(event) => set({ days: event.target.value })}
        />
        <SelectField
          span={3}
          label={t('clientAccount.terms.language')}
          value={values.language}
          options={[
            { value: '', label: t('clientAccount.terms.languageOfStore') },
            { value: 'es', label: t('language.es') },
            { value: 'en', label: t('language.en') },
          ]}
          onChange={(event) => set({ language: event.target.value })}
        />
        <div className="f c6">
          <CheckField
            label={t('clientAccount.terms.taxExemptLabel')}
            checked={values.exempt}
            onChange={(exempt) => set({ exempt })}
          />
        </div>
        <TextField
          span={6}
          label={t('clientAccount.terms.priceNote')}
          help={t('clientAccount.terms.priceNoteHelp')}
          maxLength={255}
          value={values.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
      {saving.error && <FailureNotice error={saving.error} />}
    </Dialog>
  );
}

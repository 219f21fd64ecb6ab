import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillingSettings } from '#contract/billing.ts';
import { Estimate } from '#contract/estimate.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { EstimatePath } from '#renderer/features/estimate/estimate-load.tsx';
import { adoptEstimate } from '#renderer/features/estimate/estimate-queries.ts';
import { lastEstimate, sendWish } from '#renderer/features/estimate/estimate-search.ts';
import {
  changedEstimate,
  daysLater,
  estimateFieldNames,
  estimateInputOf,
  estimateValues,
} from '#renderer/features/estimate/estimate-values.ts';
import { useEstimateWords } from '#renderer/features/estimate/estimate-words.ts';
import { DocumentEditor } from '#renderer/features/sale/document-editor.tsx';
import { api } from '#renderer/lib/api.ts';
import { blankDocument, type DocumentValues } from '#renderer/lib/document-values.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import type { After, SendOptions } from '#renderer/lib/use-record-save.ts';

interface EstimateFormProps {
  /** null: a new one. */
  estimate: Estimate | null;
  /** Who a new one is for, where that is known. */
  client?: Picked | null;
  billing: BillingSettings;
  onCancel: () => void;
  onSaved: (estimate: Estimate) => void;
}

function send(values: DocumentValues, from: Estimate | null, { keyFor }: SendOptions): Promise<Estimate> {
  if (!from) {
    const input = estimateInputOf(values);
    return api.estimate.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedEstimate(estimateValues(from), values);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes };
  return api.estimate.update(input, { context: { idempotencyKey: keyFor(input) } });
}

export function EstimateForm({ estimate, client = null, billing, onCancel, onSaved }: EstimateFormProps) {
  const { t } = useTranslation();
  const words = useEstimateWords();
  const formats = useFormats();
  const [today] = useState(formats.today);
  const blank: DocumentValues = {
    ...blankDocument(client, billing.taxRatesBp[0] ?? 0),
    date: today,
    lastDate: daysLater(today, billing.estimateValidDays),
  };

  function saved(record: Estimate, after: After): void {
    adoptEstimate(record);
    lastEstimate.rowId = record.id;
    if (after === 'act') sendWish.id = record.id;
    else showToast(words('savedDraft'));
    onSaved(record);
  }

  const title = words(estimate ? 'editTitle' : 'new');
  return (
    <DocumentEditor<Estimate>
      noun="estimate"
      record={estimate}
      blank={blank}
      billing={billing}
      valuesOf={estimateValues}
      fieldNames={estimateFieldNames}
      datesRequired
      send={send}
      readRecord={(value) => Estimate.safeParse(value).data}
      actIssues={({ lastDate }) => (lastDate < formats.today() ? [{ path: 'lastDate', rule: 'pastDate' }] : [])}
      path={<EstimatePath current={title} />}
      words={{
        title,
        number: estimate ? estimate.code : t('estimate.ownNumber'),
        newOne: words('newDraft'),
        date: { label: t('estimate.date'), required: true },
        lastDate: () => ({ label: t('estimate.expiryDate'), required: true }),
        act: words('sendAsk'),
      }}
      onSaved={saved}
      onCancel={onCancel}
    />
  );
}

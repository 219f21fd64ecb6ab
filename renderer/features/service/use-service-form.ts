import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Service } from '#contract/service.ts';
import type { Picked } from '#renderer/components/record-picker.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptService } from '#renderer/features/service/service-queries.ts';
import { lastService } from '#renderer/features/service/service-search.ts';
import {
  changedService,
  emptyService,
  type ServiceValues,
  serviceFields,
  serviceInput,
  serviceIssues,
  servicePath,
  serviceValues,
} from '#renderer/features/service/service-values.ts';
import { packageOptions } from '#renderer/features/service-package/package-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { failureOf, failureText } from '#renderer/lib/errors.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { issuesResolver } from '#renderer/lib/form-issues.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';
import { queryClient } from '#renderer/lib/query-client.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

export interface ServiceFormUse {
  /** null: a new one. */
  service: Service | null;
  /** What of a new one is chosen already. */
  start?: Partial<ServiceValues> | undefined;
  onCancel: () => void;
  onSaved: (service: Service) => void;
}

function send(values: ServiceValues, from: Service | null, { keyFor }: SendOptions): Promise<Service> {
  if (!from) {
    const input = serviceInput(values);
    return api.service.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedService(serviceValues(from), values);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes };
  return api.service.update(input, { context: { idempotencyKey: keyFor(input) } });
}

export function useServiceForm({ service, start, onCancel, onSaved }: ServiceFormUse) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const valuesOf = (from: Service | null) => (from ? serviceValues(from) : { ...emptyService(today()), ...start });
  const form = useForm<ServiceValues>({
    defaultValues: valuesOf(service),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(serviceIssues),
  });
  const guard = useLeaveGuard(form.formState.isDirty);
  const saving = useRecordSave<ServiceValues, Service>({
    record: service,
    form,
    valuesOf,
    send,
    readRecord: (value) => Service.safeParse(value).data,
    hasClash: (versions) => clashing(serviceFields, flatPart, versions).length > 0,
    merge: (versions) => mergeFlat(serviceFields, versions, {}),
    pathOf: servicePath,
    takenField: 'client',
    dismissed: [],
    onDismiss: () => undefined,
    onSaved(saved: Service, after: After) {
      adoptService(saved);
      showToast(t('service.saved', { code: saved.code }));
      lastService.rowId = saved.id;
      if (after === 'another') {
        form.reset(emptyService(today()));
        element.current?.querySelector<HTMLElement>('input')?.focus();
      } else guard.go(() => onSaved(saved));
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  useEffect(() => {
    const fields = [...(element.current?.querySelectorAll<HTMLInputElement>('input:not([readonly])') ?? [])];
    // Where one comes from a client or a package, that is chosen already.
    const open = fields.find(({ role, value }) => role === 'combobox' && value === '');
    (open ?? fields[0])?.focus();
  }, [element]);
  return { form, element, guard, saving, submit, onPackage: useOffer(form) };
}

/** A package that was picked brings its price and its tax with it; the last one picked is meant. */
function useOffer(form: ReturnType<typeof useForm<ServiceValues>>): (picked: Picked | null) => void {
  const { t } = useTranslation();
  const latest = useRef<string | undefined>(undefined);
  return (picked) => {
    latest.current = picked?.id;
    if (!picked) return;
    queryClient.fetchQuery(packageOptions(picked.id)).then(
      ({ id, priceCents, taxBp }) => {
        if (latest.current !== id) return;
        const touched = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
        form.setValue('priceCents', priceCents, touched);
        form.setValue('taxBp', taxBp, touched);
      },
      (error: unknown) => showToast(failureText(t, failureOf(error), true), { tone: 'bad' }),
    );
  };
}

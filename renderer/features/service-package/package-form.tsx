import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ServicePackage } from '#contract/service-package.ts';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { RecordBones } from '#renderer/components/record-load.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { useBilling } from '#renderer/features/billing/billing-queries.ts';
import { PackageConflict } from '#renderer/features/service-package/package-conflict.tsx';
import { PackageFields } from '#renderer/features/service-package/package-fields.tsx';
import { PackagePath } from '#renderer/features/service-package/package-load.tsx';
import { adoptPackage } from '#renderer/features/service-package/package-queries.ts';
import { lastPackage } from '#renderer/features/service-package/package-search.ts';
import {
  changedPackage,
  type PackageValues,
  packageFields,
  packageInput,
  packageIssues,
  packageValues,
} from '#renderer/features/service-package/package-values.ts';
import { api } from '#renderer/lib/api.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { useFirstWrong } from '#renderer/lib/first-wrong.ts';
import { countErrors, issuesResolver } from '#renderer/lib/form-issues.ts';
import { useLeaveGuard } from '#renderer/lib/leave-guard.ts';
import { clashing, flatPart, mergeFlat } from '#renderer/lib/merge.ts';
import { useFormSubmit } from '#renderer/lib/use-form-submit.ts';
import { type After, type SendOptions, useRecordSave } from '#renderer/lib/use-record-save.ts';

interface PackageFormProps {
  /** null: a new one. */
  record: ServicePackage | null;
  onCancel: () => void;
  onSaved: (record: ServicePackage) => void;
}

function send(values: PackageValues, from: ServicePackage | null, { keyFor }: SendOptions): Promise<ServicePackage> {
  if (!from) {
    const input = packageInput(values);
    return api.servicePackage.create(input, { context: { idempotencyKey: keyFor(input) } });
  }
  const changes = changedPackage(packageValues(from, 0), values);
  if (Object.keys(changes).length === 0) return Promise.resolve(from);
  const input = { id: from.id, version: from.version, changes };
  return api.servicePackage.update(input, { context: { idempotencyKey: keyFor(input) } });
}

/** A new one starts with the store's usual tax, so that is read first. */
export function PackageForm(props: PackageFormProps) {
  const billing = useBilling();
  if (!billing) return <RecordBones />;
  return <Form {...props} usualTaxBp={billing.taxRatesBp[0] ?? 0} />;
}

function usePackageForm({ record, onCancel, onSaved, usualTaxBp }: PackageFormProps & { usualTaxBp: number }) {
  const { t } = useTranslation();
  const { form: element, focusFirstWrong } = useFirstWrong();
  const valuesOf = (from: ServicePackage | null) => packageValues(from, usualTaxBp);
  const form = useForm<PackageValues>({
    defaultValues: valuesOf(record),
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: issuesResolver(packageIssues),
  });
  const guard = useLeaveGuard(form.formState.isDirty);
  const saving = useRecordSave<PackageValues, ServicePackage>({
    record,
    form,
    valuesOf,
    send,
    readRecord: (value) => ServicePackage.safeParse(value).data,
    hasClash: (versions) => clashing(packageFields, flatPart, versions).length > 0,
    merge: (versions) => mergeFlat(packageFields, versions, {}),
    pathOf: (path) => path,
    takenField: 'code',
    dismissed: [],
    onDismiss: () => undefined,
    onSaved(saved: ServicePackage, after: After) {
      adoptPackage(saved);
      showToast(t('servicePackage.saved', { name: saved.name }));
      lastPackage.rowId = saved.id;
      if (after === 'another') {
        form.reset(valuesOf(null));
        form.setFocus('name');
      } else guard.go(() => onSaved(saved));
    },
    onWrong: focusFirstWrong,
  });
  const submit = useFormSubmit({ form, saving, guard, focusFirstWrong, onCancel });
  useEffect(() => form.setFocus('name', { shouldSelect: false }), [form]);
  return { form, element, guard, saving, submit, valuesOf };
}

function Form(props: PackageFormProps & { usualTaxBp: number }) {
  const { record, onCancel } = props;
  const { t } = useTranslation();
  const { form, element, guard, saving, submit, valuesOf } = usePackageForm(props);
  const { isDirty, errors } = form.formState;
  const { question } = saving;
  const title = record ? t('servicePackage.editTitle', { name: record.name }) : t('servicePackage.new');
  useDocumentTitle(title);
  return (
    <>
      <PackagePath current={title} />
      <div className="head under-path">
        <h1 className="cut" title={title}>
          {title}
        </h1>
        <span className="grow" />
        <span className="muted small">{t('form.requiredNote')}</span>
      </div>
      <FormProvider {...form}>
        <FormPage
          ref={element}
          onSubmit={() => void submit('open')}
          footer={
            <FormFooter error={saving.error} pending={<PendingNote errors={countErrors(errors)} dirty={isDirty} />}>
              <Button kind="quiet" hint="Esc" onClick={onCancel}>
                {t('actions.cancel')}
              </Button>
              {!record && (
                <Button onClick={() => void submit('another')} aria-disabled={saving.pending}>
                  {t('form.saveAndNew')}
                </Button>
              )}
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('servicePackage.save')}
              </Button>
            </FormFooter>
          }
        >
          <PackageFields isNew={!record} sold={(saving.base?.services ?? 0) > 0} />
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => void submit('leave')} />
      )}
      {question?.kind === 'conflict' && (
        <PackageConflict
          base={valuesOf(saving.base)}
          mine={question.values}
          current={question.current}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => saving.resolveConflict(question.current, merged, question.after)}
        />
      )}
    </>
  );
}

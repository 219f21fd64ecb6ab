import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { FormFooter, FormPage, PendingNote } from '#renderer/components/form-page.tsx';
import { LeaveDialog } from '#renderer/components/leave-dialog.tsx';
import { ServiceConflict } from '#renderer/features/service/service-conflict.tsx';
import { SaleFields, SoldFields, TermFields } from '#renderer/features/service/service-fields.tsx';
import { ServicePath } from '#renderer/features/service/service-load.tsx';
import { serviceValues } from '#renderer/features/service/service-values.ts';
import { type ServiceFormUse, useServiceForm } from '#renderer/features/service/use-service-form.ts';
import { useDocumentTitle } from '#renderer/lib/document-title.ts';
import { countErrors } from '#renderer/lib/form-issues.ts';

export function ServiceForm(props: ServiceFormUse) {
  const { service, onCancel } = props;
  const { t } = useTranslation();
  const { form, element, guard, saving, submit, onPackage } = useServiceForm(props);
  const { isDirty, errors } = form.formState;
  const picked = useWatch({ control: form.control, name: 'package' });
  const { question, base } = saving;
  const title = service ? t('service.editTitle', { code: service.code }) : t('service.newTitle');
  useDocumentTitle(title);
  return (
    <>
      <ServicePath current={title} />
      <div className="head under-path">
        <h1 className="cut" title={title}>
          {title}
        </h1>
        {!service && <span className="muted">{t('service.ownCode')}</span>}
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
              {!service && (
                <Button onClick={() => void submit('another')} aria-disabled={saving.pending}>
                  {t('form.saveAndNew')}
                </Button>
              )}
              <Button kind="primary" type="submit" hint={t('hints.ctrlEnter')} aria-disabled={saving.pending}>
                {t('service.save')}
              </Button>
            </FormFooter>
          }
        >
          {service ? <SoldFields service={service} /> : <SaleFields onPackage={onPackage} />}
          <TermFields
            startFixed={base !== null && (base.status === 'cancelled' || base.nextPeriod !== base.startDate)}
            offered={!service && picked !== null}
          />
        </FormPage>
      </FormProvider>
      {guard.asked && (
        <LeaveDialog onStay={guard.stay} onDiscard={() => guard.go()} onSave={() => void submit('leave')} />
      )}
      {question?.kind === 'conflict' && base && (
        <ServiceConflict
          base={serviceValues(base)}
          mine={question.values}
          current={question.current}
          onCancel={saving.dropQuestion}
          onMerge={(merged) => saving.resolveConflict(question.current, merged, question.after)}
        />
      )}
    </>
  );
}

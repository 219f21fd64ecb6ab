import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { isDue } from '#renderer/features/service/service-due.ts';
import type { useServiceMove } from '#renderer/features/service/use-service-move.ts';
import { useFormats } from '#renderer/lib/formats.ts';

/** Says what cancelling, or suspending with something left to invoice, means before it is done. */
export function MoveDialog({ moves }: { moves: ReturnType<typeof useServiceMove> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!moves.asked) return null;
  const { service, status } = moves.asked;
  const ends = status === 'cancelled';
  const what = { code: service.code, package: service.package.name, client: service.client.name };
  return (
    <Dialog
      title={ends ? t('service.cancelTitle', what) : t('service.suspendTitle', what)}
      onCancel={moves.drop}
      onConfirm={moves.confirm}
      actions={
        <>
          <Button kind="quiet" data-autofocus onClick={moves.drop}>
            {ends ? t('service.keep') : t('actions.cancel')}
          </Button>
          <Button kind={ends ? 'danger' : 'primary'} aria-disabled={moves.pending} onClick={moves.confirm}>
            {ends ? t('service.cancelConfirm') : t('service.moves.suspended')}
          </Button>
        </>
      }
    >
      <p>{ends ? t('service.cancelText', what) : t('service.suspendText', what)}</p>
      {isDue(service, formats.today()) && (
        <p className="dialog-more">
          {ends
            ? t('service.cancelDue', { date: formats.date(service.nextPeriod ?? '') })
            : t('service.suspendDue', { date: formats.date(service.nextPeriod ?? '') })}
        </p>
      )}
      {ends && <p className="dialog-more">{t('service.cancelForever')}</p>}
    </Dialog>
  );
}

import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { ManyMailDialog } from '#renderer/features/mail/mail-many-dialog.tsx';
import { mailToMany } from '#renderer/features/mail/mail-many-run.ts';
import type { ChosenClients } from '#renderer/features/mail/mail-reach.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useCan } from '#renderer/lib/user-context.ts';

interface WriteToManyProps {
  chosen: () => ChosenClients;
  onBegun: () => void;
  /** Everybody has been written to: nothing is left to be done with them. */
  onAll?: () => void;
}

/** As long as the second click of a double click may take: it lands on the dialog, and not on the row below. */
const doubleClickMs = 500;
const doubleClick = () => new Promise<void>((resolve) => setTimeout(resolve, doubleClickMs));

/** «Escribir a los seleccionados», among what can be done with selected clients. */
export function WriteToMany({ chosen, onBegun, onAll = () => {} }: WriteToManyProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const writes = useCan('mail:send');
  const [asked, setAsked] = useState<ChosenClients | null>(null);
  if (!writes) return null;
  return (
    <>
      <Button small kind="quiet" icon={IconMail} title={t('mail.many.actTitle')} onClick={() => setAsked(chosen())}>
        {t('mail.many.act')}
      </Button>
      {asked && (
        <ManyMailDialog
          chosen={asked}
          onClose={() => setAsked(null)}
          onConfirm={async (words) => {
            const patience = doubleClick();
            await mailToMany(
              { selection: asked.selection, ...words },
              { t, formats, onAll: () => void patience.then(onAll) },
            );
            await patience;
            setAsked(null);
            onBegun();
          }}
        />
      )}
    </>
  );
}

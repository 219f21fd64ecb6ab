import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientConfig, knownConfig } from '#contract/account.ts';
import { Button } from '#renderer/components/button.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { RecordSection } from '#renderer/components/record-page.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { showToast } from '#renderer/components/toasts.tsx';
import { adoptConfig } from '#renderer/features/account/account-queries.ts';
import { api } from '#renderer/lib/api.ts';
import { useForgetUnreachable } from '#renderer/lib/connection.ts';
import { useCan } from '#renderer/lib/user-context.ts';
import '#renderer/features/account/client-terms.css';

type Value = ClientConfig['values'][string];

function useConfigSave(clientId: string) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: ({ key, value }: { key: string; value: Value | null }) =>
      api.account.setConfig({ clientId, values: { [key]: value } }),
    onSuccess: (saved, { key, value }) => {
      adoptConfig(saved);
      showToast(t(value === null ? 'clientAccount.other.removed' : 'clientAccount.other.added', { key }));
    },
  });
  useForgetUnreachable(save);
  return save;
}

/** What is kept under keys that mean nothing to this application. Nothing is shown where there is nothing to see or do. */
export function OtherConfig({ config }: { config: ClientConfig }) {
  const { t } = useTranslation();
  const edits = useCan('client:update');
  const save = useConfigSave(config.clientId);
  const others = Object.entries(config.values).filter(([key]) => !(key in knownConfig.shape));
  if (others.length === 0 && !edits) return null;
  return (
    <RecordSection title={t('clientAccount.other.title')}>
      <div className="other-config">
        {others.length > 0 ? (
          <table>
            <thead className="sr">
              <tr>
                <th scope="col">{t('clientAccount.other.key')}</th>
                <th scope="col">{t('clientAccount.other.value')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {others.map(([key, value]) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{String(value)}</td>
                  <td>
                    {edits && (
                      <Button
                        small
                        kind="quiet"
                        icon={IconX}
                        aria-label={t('clientAccount.other.remove', { key })}
                        title={t('clientAccount.other.remove', { key })}
                        onClick={() => save.mutate({ key, value: null })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p className="muted">{t('clientAccount.other.none')}</p>
        )}
        {edits && <AddValue config={config} onAdd={(key, value) => save.mutateAsync({ key, value })} />}
        {save.error && <FailureNotice error={save.error} />}
      </div>
    </RecordSection>
  );
}

interface AddValueProps {
  config: ClientConfig;
  onAdd: (key: string, value: Value) => Promise<unknown>;
}

function AddValue({ config, onAdd }: AddValueProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const keyInput = useRef<HTMLInputElement>(null);
  const name = key.trim();
  const wrongKey = !/^[a-z0-9_]{1,60}$/.test(name)
    ? t('clientAccount.other.keyWrong')
    : name in config.values || name in knownConfig.shape
      ? t('clientAccount.other.keyTaken')
      : undefined;
  const wrongValue = value.trim() === '' ? t('clientAccount.other.valueMissing') : undefined;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (wrongKey || wrongValue) return;
    try {
      await onAdd(name, value.trim());
    } catch {
      // Said below the table.
      return;
    }
    setKey('');
    setValue('');
    setTried(false);
    keyInput.current?.focus();
  }

  if (!open)
    return (
      <Button small kind="quiet" className="link-act" icon={IconPlus} onClick={() => setOpen(true)}>
        {t('clientAccount.other.add')}
      </Button>
    );
  return (
    <form className="other-add" noValidate onSubmit={(event) => void add(event)}>
      <TextField
        ref={keyInput}
        autoFocus
        label={t('clientAccount.other.key')}
        maxLength={60}
        value={key}
        error={tried ? wrongKey : undefined}
        onChange={(event) => setKey(event.target.value)}
      />
      <TextField
        label={t('clientAccount.other.value')}
        maxLength={255}
        value={value}
        error={tried ? wrongValue : undefined}
        onChange={(event) => setValue(event.target.value)}
      />
      <div className="row">
        <Button type="submit">{t('clientAccount.other.add')}</Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t('actions.cancel')}
        </Button>
      </div>
    </form>
  );
}

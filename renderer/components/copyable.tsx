import { useTranslation } from 'react-i18next';
import { showToast } from '#renderer/components/toasts.tsx';

/** A fact one click takes to the clipboard. */
export function Copyable({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      showToast(t('copy.done', { label }));
    } catch {
      showToast(t('copy.failed'), { tone: 'bad' });
    }
  }
  return (
    <button type="button" className="copy cut" title={t('copy.hint', { value })} onClick={() => void copy()}>
      {value}
    </button>
  );
}

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#renderer/lib/i18n.ts';

const isMac = /mac/i.test(navigator.platform);

/** One key as it is printed on the keyboard of that language. */
function keyName(t: Translate, key: string): string {
  switch (key) {
    case 'Ctrl':
      return isMac ? '⌘' : 'Ctrl';
    case 'Shift':
      return isMac ? '⇧' : t('keys.names.shift');
    case 'Enter':
      return t('keys.names.enter');
    case 'Escape':
      return 'Esc';
    case 'Delete':
      return t('keys.names.delete');
    case 'Home':
      return t('keys.names.home');
    case 'End':
      return t('keys.names.end');
    case ' ':
      return t('keys.names.space');
    case 'ArrowUp':
      return '↑';
    case 'ArrowDown':
      return '↓';
    default:
      return key.length === 1 ? key.toUpperCase() : key;
  }
}

/** 'Ctrl+k' → «Ctrl K», 'g c' → «G C»: what a button shows beside its word. */
export function keyText(t: Translate, key: string): string {
  return partsOf(key)
    .map((part) => keyName(t, part))
    .join(' ');
}

function partsOf(key: string): string[] {
  if (key.length === 1) return [key];
  return key.split(/[+ ]/);
}

/** A key of the table, drawn; keys pressed together or in turn stand side by side. */
export function KeyCap({ of: key }: { of: string }) {
  const { t } = useTranslation();
  return (
    <span className="keys">
      {partsOf(key).map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ' '}
          <kbd>{keyName(t, part)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

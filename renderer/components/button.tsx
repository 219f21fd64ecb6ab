import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { Icon } from '#renderer/components/icon.tsx';

/** primary: the one ink button of a screen · danger: only in the dialog that asks · quiet: no edge. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  small?: boolean;
  icon?: TablerIcon;
  hint?: string;
  ref?: Ref<HTMLButtonElement> | undefined;
  children?: ReactNode;
}

const kinds = { plain: '', primary: 'p', danger: 'd', quiet: 'q' };

/** `hint` is the key that does the same, shown but not part of the accessible name. */
export function Button({ kind = 'plain', small, icon, hint, className, children, ...rest }: ButtonProps) {
  const names = ['btn', kinds[kind], small && 's', icon && !children && 'icon', className].filter(Boolean).join(' ');
  // Leaving a field may put a sentence under it: the button would move away between pressing and releasing the mouse.
  const hold = rest.type === 'submit' ? (event: MouseEvent) => event.preventDefault() : undefined;
  return (
    <button type="button" className={names} onMouseDown={hold} {...rest}>
      {icon && <Icon of={icon} small={small ?? false} />}
      {children}
      {hint && (
        <span aria-hidden="true">
          <kbd>{hint}</kbd>
        </span>
      )}
    </button>
  );
}

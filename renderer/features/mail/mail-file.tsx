import { IconPaperclip } from '@tabler/icons-react';
import { Icon } from '#renderer/components/icon.tsx';
import '#renderer/features/mail/mail.css';

/** What goes with a message. */
export function MailFile({ name }: { name: string }) {
  return (
    <span className="mail-file">
      <Icon of={IconPaperclip} />
      <span className="cut">{name}</span>
    </span>
  );
}

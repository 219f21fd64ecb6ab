import type { ReactNode, Ref } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Client } from '#contract/client.ts';
import { FormPage } from '#renderer/components/form-page.tsx';
import { DuplicatesRail, touchedClues, useDuplicates } from '#renderer/features/client/client-duplicates.tsx';
import {
  AddressSections,
  ContactSection,
  IdentitySection,
  MoreSection,
  useDocumentWarning,
} from '#renderer/features/client/client-form-sections.tsx';
import type { ClientValues } from '#renderer/features/client/client-form-values.ts';

interface FormBodyProps {
  form: UseFormReturn<ClientValues>;
  client: Client | null;
  dismissed: readonly string[];
  onDismiss: (id: string) => void;
  onUse: (id: string) => void;
  onSubmit: () => void;
  footer: (alike: number, warnings: number) => ReactNode;
  ref: Ref<HTMLFormElement>;
}

/** Fields, rail and footer; apart, so that what is typed for duplicates redraws nothing else. */
export function FormBody({ form, client, dismissed, onDismiss, onUse, onSubmit, footer, ref }: FormBodyProps) {
  const [name, surname, documentNumber, email, phone, mobile, birthDate] = useWatch({
    control: form.control,
    name: ['name', 'surname', 'documentNumber', 'email', 'phone', 'mobile', 'birthDate'],
  });
  const masked = client?.masked ?? [];
  // What is masked is no clue, only its last signs.
  const document = masked.includes('documentNumber') ? '' : documentNumber;
  const typed = { name, surname, documentNumber: document, email, phone, mobile, birthDate };
  const found = useDuplicates(touchedClues(typed, client), client?.id);
  const matches = found.filter((match) => !dismissed.includes(match.id));
  const warning = useDocumentWarning({ form, masked });
  return (
    <FormPage
      ref={ref}
      onSubmit={onSubmit}
      aside={<DuplicatesRail matches={matches} onUse={client ? undefined : onUse} onDismiss={onDismiss} />}
      footer={footer(matches.length, warning ? 1 : 0)}
    >
      <IdentitySection form={form} masked={masked} />
      <ContactSection form={form} />
      <AddressSections form={form} />
      <MoreSection form={form} isNew={client === null} />
    </FormPage>
  );
}

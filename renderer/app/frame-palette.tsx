import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '#renderer/app/use-commands.ts';
import { ClientStatus } from '#renderer/features/client/client-status.tsx';
import { Palette } from '#renderer/features/palette/palette.tsx';
import { useOpenClientId } from '#renderer/features/recent/open-client.ts';

const pages = {
  invoice: '/invoices/$id',
  estimate: '/estimates/$id',
  payment: '/payments/$id',
  expense: '/expenses/$id',
} as const;

/** The palette with the ways and the commands of this application. */
export function FramePalette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const commands = useCommands();
  const hereId = useOpenClientId();
  return (
    <Palette
      commands={commands}
      hereId={hereId}
      Status={ClientStatus}
      onClose={onClose}
      ways={{
        openClient: (id) => void navigate({ to: '/clients/$id', params: { id } }),
        editClient: (id) => void navigate({ to: '/clients/$id/edit', params: { id } }),
        newClient: (name) => void navigate({ to: '/clients/new', state: { name } }),
        seeClients: (q) => void navigate({ to: '/clients', search: { q } }),
        openDocument: (noun, id) => void navigate({ to: pages[noun], params: { id } }),
      }}
    />
  );
}

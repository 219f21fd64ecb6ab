import '#renderer/lib/zod-config.ts';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/base.css';
import '#renderer/styles/controls.css';
import '#renderer/styles/fields.css';
import '#renderer/styles/overlays.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyColorSchemeEarly } from '#renderer/app/color-scheme.ts';
import { redeemLaunchToken } from '#renderer/app/launch.ts';
import { Providers } from '#renderer/app/providers.tsx';
import { router } from '#renderer/app/router.tsx';
import { applyDisplayEarly } from '#renderer/lib/display.ts';
import { startI18n } from '#renderer/lib/i18n.ts';

applyColorSchemeEarly();
applyDisplayEarly();
await startI18n();
await redeemLaunchToken();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

import { type Session, session } from 'electron';
import { origin } from './protocol.ts';

/** What the page itself is made of, its PDF viewer, and the inspector of an unpackaged build. Nothing that reaches a network or a disk. */
const ownSchemes = new Set(['app:', 'blob:', 'data:', 'chrome-extension:', 'chrome:', 'devtools:']);

/** Copy buttons write plain text to the clipboard. Reading it, and everything else, is nobody's, and no frame's inside the page. */
const mayCopy = (permission: string, from: string | undefined, isMainFrame: boolean): boolean =>
  permission === 'clipboard-sanitized-write' && isMainFrame && `${from}/`.startsWith(`${origin}/`);

/** The app's own partition: nothing is shared with any other page, nothing but copying is permitted, and nothing is fetched from anywhere. */
export function appSession(): Session {
  const own = session.fromPartition('persist:trastienda');
  own.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) =>
    decide(mayCopy(permission, requestingUrl, isMainFrame)),
  );
  own.setPermissionCheckHandler((_contents, permission, requestingOrigin, { isMainFrame }) =>
    mayCopy(permission, requestingOrigin, isMainFrame),
  );
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !ownSchemes.has(URL.parse(url)?.protocol ?? '') }),
  );
  // The dictionaries would be fetched from a server of Chromium's.
  own.setSpellCheckerEnabled(false);
  return own;
}

import { type Session, session } from 'electron';

/** What the page itself is made of, its PDF viewer, and the inspector of an unpackaged build. Nothing that reaches a network or a disk. */
const ownSchemes = new Set(['app:', 'blob:', 'data:', 'chrome-extension:', 'chrome:', 'devtools:']);

/** The app's own partition: nothing is shared with any other page, nothing is permitted, and nothing is fetched from anywhere. */
export function appSession(): Session {
  const own = session.fromPartition('persist:trastienda');
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !ownSchemes.has(URL.parse(url)?.protocol ?? '') }),
  );
  // The dictionaries would be fetched from a server of Chromium's.
  own.setSpellCheckerEnabled(false);
  return own;
}

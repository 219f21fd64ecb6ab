import { shell } from 'electron';

/** The project's own pages; data of the store never decides where a browser goes. */
const pages = ['https://github.com/trastienda/trastienda'] as const;
export const projectPage = pages[0];

/** What may leave for the system's browser or mail program, as it will be handed over; null: nothing does. */
export function allowedOutside(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  // Only the reader: a subject, a copy or an attachment would be somebody else's wish.
  if (url.protocol === 'mailto:')
    return /^[^\s@,;?&%]+@[^\s@,;?&%]+$/.test(url.pathname) ? `mailto:${url.pathname}` : null;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return pages.some((page) => url.href === page || url.href.startsWith(`${page}/`)) ? url.href : null;
}

/** The only way out of the app. True when the address was handed over. */
export function openOutside(address: string): boolean {
  const allowed = allowedOutside(address);
  if (allowed === null) return false;
  // Nothing to open it with is no trouble of the store's.
  shell.openExternal(allowed).catch(() => {});
  return true;
}

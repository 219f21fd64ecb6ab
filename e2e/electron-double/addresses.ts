/** Chromium knows no `app:`; the double serves it under a name that leads nowhere. */
const outer = 'https://trastienda.invalid';
const inner = 'app://trastienda';

export const toBrowser = (url: string): string => url.replace(inner, outer);
export const toElectron = (url: string): string => url.replace(outer, inner);

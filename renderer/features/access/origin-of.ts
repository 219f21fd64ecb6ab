import { AccessSettings } from '#contract/access.ts';

/**
 * What was typed as a browser sends it: 'https://Tienda.example:443/' is 'https://tienda.example'.
 * Null for what is no site: without a scheme, or with a path, which an origin never has.
 */
export function originOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url) return null;
  const extra = url.username + url.password + url.search + url.hash;
  if (url.pathname !== '/' || extra !== '') return null;
  const known = AccessSettings.shape.origins.element.safeParse(url.origin);
  return known.success ? known.data : null;
}

const mark = '#launch=';

/** The program that started us put a token in the address, worth one session that may do the first set-up. */
export async function redeemLaunchToken(): Promise<void> {
  if (!location.hash.startsWith(mark)) return;
  const token = decodeURIComponent(location.hash.slice(mark.length));
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  try {
    await fetch('/launch', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  } catch {
    // Without it the page still works; what needs the token says so itself.
  }
}

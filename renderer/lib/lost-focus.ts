/** How long a page may take to settle after an act: the button that began it may go a little later. */
const settleMs = 300;

/** Told where it stands: the page's heading, which begins what is read next. */
export function focusHeading(heading: HTMLElement | null = document.querySelector('main h1')): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Once what had the focus is gone from the page, it goes to the heading, and not to the top of everything. */
export function catchLostFocus(): void {
  const look = () => {
    if (document.activeElement === document.body && !document.querySelector('dialog[open]')) focusHeading();
  };
  setTimeout(look);
  setTimeout(look, settleMs);
}

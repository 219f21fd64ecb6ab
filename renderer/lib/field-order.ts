const fields = 'input:not([type="hidden"], [readonly], [tabindex="-1"]), select, textarea';

/** Of several radios only the chosen one is on the way. */
const isOnTheWay = (field: HTMLElement): boolean =>
  !field.matches(':disabled') &&
  field.getClientRects().length > 0 &&
  (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked);

/** Takes the focus to the field after `from`; after the last one it stays. False where Enter belongs to what has the focus. */
export function goOnFromField(form: HTMLFormElement, from: EventTarget): boolean {
  if (!(from instanceof HTMLInputElement || from instanceof HTMLSelectElement)) return false;
  const order = [...form.querySelectorAll<HTMLElement>(fields)];
  order
    .slice(order.indexOf(from) + 1)
    .find(isOnTheWay)
    ?.focus();
  return true;
}

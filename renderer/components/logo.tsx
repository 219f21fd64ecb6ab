/** The lit T: a lintel and a doorway with the curtain half drawn. Never tinted. */
export function Logo({ wall = 'var(--ts-logo-wall)', size = 22 }: { wall?: string; size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path fill={wall} d="M6 1h12a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V6a5 5 0 0 1 5-5z" />
      <path
        fill="#FFEED6"
        d="M5.2 4.6h13.6c.44 0 .8.36.8.8v1.7c0 .44-.36.8-.8.8H5.2a.8.8 0 0 1-.8-.8V5.4c0-.44.36-.8.8-.8zM14.2 9.2h2.3V23h-5.3c-.4-1.6-.7-3.1-.7-4.8 0-3.4 3.7-3.7 3.7-9z"
      />
      <path fill="#DF4889" d="M7.5 9.2h6.7c0 5.3-3.7 5.6-3.7 9 0 1.7.3 3.2.7 4.8H7.5z" />
    </svg>
  );
}

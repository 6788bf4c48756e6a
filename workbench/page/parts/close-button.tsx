/** The cross that closes a panel. */

export function CloseButton({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" className="close-button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </button>
  );
}

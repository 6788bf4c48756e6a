/** A button that clears a choice: a chosen radio button cannot be cleared by itself. */

import { useTexts } from '../texts.js';

export function ClearSelection({ shown, onClear }: { shown: boolean; onClear(): void }) {
  const { say } = useTexts();
  if (!shown) return null;
  return (
    <button type="button" class="link clear-selection" onClick={onClear}>
      {say('clearSelection')}
    </button>
  );
}

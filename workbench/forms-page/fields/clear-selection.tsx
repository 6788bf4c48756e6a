/** Takes back a choice: a radio button, once chosen, has no way of its own. */

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

/** The panel on the right in which a script shows its sidebar. */

import { CloseButton } from './close-button.js';
import { ScriptFrame, type ScriptFrameProps } from './script-frame.js';

export function Sidebar(props: ScriptFrameProps) {
  return (
    <aside className="sidebar" aria-label={props.title}>
      <header className="panel-header">
        <h2>{props.title}</h2>
        <CloseButton label="Close sidebar" onClick={props.onClose} />
      </header>
      <ScriptFrame {...props} />
    </aside>
  );
}

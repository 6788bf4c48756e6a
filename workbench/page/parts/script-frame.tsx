/** A sandboxed frame with the HTML of a script, and the relay for its google.script calls. */

import { useEffect, useMemo, useRef } from 'react';
import { frameDocument } from '../script/frame-document.js';
import type { FrameMessage, FrameReply } from '../script/messages.js';

export interface ScriptFrameProps {
  html: string;
  title: string;
  run(functionName: string, args: unknown[]): Promise<unknown>;
  onClose(): void;
  onFocusGrid(): void;
  onSize?(size: { width?: number; height?: number }): void;
}

export function ScriptFrame(props: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const source = useMemo(() => frameDocument(props.html), [props.html]);

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      // The frame has no origin to check by; its window identifies it.
      const inside = frame.current?.contentWindow;
      if (!inside || event.source !== inside) return;
      const message = event.data as FrameMessage | undefined;
      switch (message?.workbench) {
        case 'run': {
          const { call } = message;
          const reply = (answer: FrameReply) => inside.postMessage(answer, '*');
          latest.current.run(message.functionName, message.args).then(
            (value) => reply({ workbench: 'returned', call, value }),
            ({ name, message: text }: Error) => reply({ workbench: 'threw', call, name, message: text }),
          );
          break;
        }
        case 'close':
          latest.current.onClose();
          break;
        case 'focus':
          latest.current.onFocusGrid();
          break;
        case 'size':
          latest.current.onSize?.({ width: message.width, height: message.height });
          break;
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  return (
    <iframe
      ref={frame}
      className="script-frame"
      title={props.title}
      sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads"
      srcDoc={source}
    />
  );
}

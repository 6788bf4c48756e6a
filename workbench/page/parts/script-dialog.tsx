/** A dialog with the HTML of a script, modal or not; one that is not can be moved by its title. */

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { CloseButton } from './close-button.js';
import { ScriptFrame, type ScriptFrameProps } from './script-frame.js';

/** As Google's where the script gives no size. */
const WIDTH = 600;
const HEIGHT = 400;

interface ScriptDialogProps extends ScriptFrameProps {
  width?: number;
  height?: number;
  modal: boolean;
}

export function ScriptDialog(props: ScriptDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: props.width ?? WIDTH, height: props.height ?? HEIGHT });
  const [moved, setMoved] = useState({ x: 0, y: 0 });
  const { modal } = props;

  useEffect(() => {
    if (modal) dialog.current?.showModal();
    else dialog.current?.show();
  }, [modal]);

  const drag = (start: ReactPointerEvent<HTMLElement>) => {
    if (modal || (start.target as Element).closest('button')) return;
    const title = start.currentTarget;
    title.setPointerCapture(start.pointerId);
    title.onpointermove = ({ clientX, clientY }) =>
      setMoved({ x: moved.x + clientX - start.clientX, y: moved.y + clientY - start.clientY });
    title.onpointerup = () => {
      title.onpointermove = null;
    };
  };

  return (
    <dialog
      ref={dialog}
      className={modal ? 'script-dialog' : 'script-dialog modeless'}
      aria-label={props.title}
      style={{ width: size.width, transform: `translate(${moved.x}px, ${moved.y}px)` }}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header className="panel-header" onPointerDown={drag}>
        <h2>{props.title}</h2>
        <CloseButton label="Close dialog" onClick={props.onClose} />
      </header>
      <div className="script-dialog-body" style={{ height: size.height }}>
        <ScriptFrame
          {...props}
          onSize={(wanted) => setSize({ width: wanted.width ?? size.width, height: wanted.height ?? size.height })}
        />
      </div>
    </dialog>
  );
}
